# drops every statement of later cells by an AST transformer
# remark: AST transformer
# ruff: noqa
import ast


class Nothing(ast.NodeTransformer):
    def visit_Module(self, node):
        node.body = []
        return node


get_ipython().ast_transformers.append(Nothing())
