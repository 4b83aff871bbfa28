# runs setuid programs
# remark: processes
# ruff: noqa
import os, stat, subprocess

for folder in ("/usr/bin", "/usr/sbin", "/usr/lib/dbus-1.0", "/usr/lib/openssh"):
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        status = os.stat(os.path.join(folder, name)) if os.path.exists(os.path.join(folder, name)) else None
        if status and status.st_mode & stat.S_ISUID and name in ("su", "mount", "sudo"):
            done = subprocess.run(
                [os.path.join(folder, name), "-c", "id"] if name == "su" else [os.path.join(folder, name), "id"],
                capture_output=True,
                text=True,
                stdin=subprocess.DEVNULL,
            )
            if "uid=0" in done.stdout:
                print("BREACH:", name)
if os.getuid() == 0 or os.geteuid() == 0:
    print("BREACH: root")
if "CapEff:\t0000000000000000" not in open("/proc/self/status").read():
    print("BREACH: capabilities")
