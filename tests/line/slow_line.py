#!/usr/bin/env python3
"""A slow line on one machine: python3 slow_line.py RTT_MS DOWN_KBIT UP_KBIT

Joins two TUN devices by a queue with a delay and a rate. The browser's side stays in the usual network
(10.88.0.1, device slow-client); the server's side is a network namespace (10.88.0.2 in slow-server), so
that the kernel's own TCP works at both ends. Prints "up" when it is ready. Needs Linux and root; netem
of the kernel would do the same, but is missing from many virtual machines.
"""
import fcntl
import heapq
import os
import select
import struct
import subprocess
import sys
import time

NAMESPACE = "slow-server"
TUNSETIFF = 0x400454CA
TUN_WITHOUT_HEADER = 0x0001 | 0x1000
MOST_QUEUED_SECONDS = 1.0  # A longer queue drops packets, as a router's does.

round_trip, down, up = map(float, sys.argv[1:4])
one_way = round_trip / 2000


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22s", name.encode(), TUN_WITHOUT_HEADER, b""))
    return device


def run(command):
    subprocess.run(command.split(), check=True)


subprocess.run(["ip", "netns", "del", NAMESPACE], stderr=subprocess.DEVNULL)
client, server = tun("slow-client"), tun("slow-end")
run(f"ip netns add {NAMESPACE}")
run(f"ip link set slow-end netns {NAMESPACE}")
run("ip addr add 10.88.0.1/24 dev slow-client")
run("ip link set slow-client mtu 1500 up")
run(f"ip netns exec {NAMESPACE} ip addr add 10.88.0.2/24 dev slow-end")
run(f"ip netns exec {NAMESPACE} ip link set slow-end mtu 1500 up")
run(f"ip netns exec {NAMESPACE} ip link set lo up")

# Bytes a second by the side that sends, and when that side's line is free again.
rate = {client: up * 125, server: down * 125}
free = {client: 0.0, server: 0.0}
other = {client: server, server: client}
under_way = []
count = 0
print("up", flush=True)
while True:
    wait = max(0, under_way[0][0] - time.monotonic()) if under_way else 1
    for side in select.select([client, server], [], [], wait)[0]:
        while True:
            try:
                packet = os.read(side, 65536)
            except BlockingIOError:
                break
            now = time.monotonic()
            start = max(now, free[side])
            if start - now > MOST_QUEUED_SECONDS:
                continue
            free[side] = start + len(packet) / rate[side]
            count += 1
            heapq.heappush(under_way, (free[side] + one_way, count, other[side], packet))
    while under_way and under_way[0][0] <= time.monotonic():
        _, _, side, packet = heapq.heappop(under_way)
        try:
            os.write(side, packet)
        except OSError:
            pass
