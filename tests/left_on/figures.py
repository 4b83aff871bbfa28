# figures are open, and their settings changed
import matplotlib.pyplot as plt

plt.style.use("ggplot")
plt.rcParams["figure.dpi"] = 400
plt.figure()
