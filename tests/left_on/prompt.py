# every expression is displayed
get_ipython().ast_node_interactivity = "all"
