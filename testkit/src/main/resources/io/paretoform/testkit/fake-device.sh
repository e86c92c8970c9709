#!/bin/sh
# A device of known truth that keeps the protocol of measure-child: what it "measures" is two digits of the candidate's
# id, so that a test can know the exact frontier. FAKE_DEVICE_SECONDS is how long a measurement takes, and
# FAKE_DEVICE_JOURNAL the file that says what was measured.
if [ "$1" = --describe ]; then
    printf '%s\n' os=Linux kernel=fake arch=fake cores=1 jvm=none ort_version=0.0.0 ort_providers=fake \
        can_pin=false memory_bytes=1000000000000 "cpu_model=Fake Device"
    exit 0
fi
candidate=$(sed -n 's/^candidate=//p' "$1/job.properties")
echo "$candidate" >> "${FAKE_DEVICE_JOURNAL:-/dev/null}"
sleep "${FAKE_DEVICE_SECONDS:-0}"
latency=$((0x$(printf %s "$candidate" | cut -c1-2) + 1))
memory=$(((0x$(printf %s "$candidate" | cut -c3-4) + 1) * 1000000))
printf '%s\n' affinity=unsupported ort_version=0.0.0 jvm=none session_ms=1.0 first_run_ms=$latency.0 \
    peak_memory_bytes=$memory baseline_memory_bytes=1 warmup_steady=true warmup_ms=$latency.0 \
    latency_ms=$latency.0 latency_ms_low=$latency.0 latency_ms_high=$latency.0 \
    samples_ms=$latency.0,$latency.0,$latency.0,$latency.0,$latency.0,$latency.0,$latency.0,$latency.0 \
    timed_wall_s=0.1 own_cpu_cores=1.0 others_cpu_cores=0.0 stolen_cpu_cores=0.0 involuntary_switches=0
