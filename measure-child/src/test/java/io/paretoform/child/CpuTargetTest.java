package io.paretoform.child;

import static org.junit.jupiter.api.condition.OS.LINUX;

import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(value = LINUX, disabledReason = "peak memory is read from Linux's /proc")
class CpuTargetTest extends TargetContract {
    @Override
    Target target() {
        return new CpuTarget();
    }
}
