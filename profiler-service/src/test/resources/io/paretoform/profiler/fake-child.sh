#!/bin/sh
# A device that keeps the protocol of measure-child and remembers what it was asked to do:
# fake-child.sh LEDGER SECONDS JOBDIR|--describe
# It takes a quarter longer while LEDGER.slow is there.
ledger=$1
if [ "$3" = --describe ]; then
    printf '%s\n' "cpu_model=Fake Device" ort_version=0.0.0 arch=fake
    exit 0
fi
job=$(sed -n 's/^job=//p' "$3/job.properties")
echo "started $job" >>"$ledger"
sleep "$2"
echo "measured $job" >>"$ledger"
samples=7.0,7.1,7.2,7.3,7.4,7.5,7.6,7.7,7.8,7.9
[ -e "$ledger.slow" ] && samples=8.8,8.9,9.0,9.1,9.2,9.3,9.4,9.5,9.6,9.7
printf '%s\n' affinity=1 session_ms=1.5 first_run_ms=9.0 peak_memory_bytes=1000 baseline_memory_bytes=500 \
    warmup_steady=true warmup_ms=9.0,8.0 samples_ms=$samples \
    own_cpu_cores=1.0 others_cpu_cores=0.05 stolen_cpu_cores=0.0 involuntary_switches=3
