package io.paretoform.child;

import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code measure-child JOBDIR} measures the model in that directory; {@code measure-child
 * --describe} prints facts of this device. Answers on standard output, see DESIGN.md.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args).code());
    }

    private static ExitCode run(String[] args) {
        Report report = new Report();
        ExitCode exitCode = answer(args, report);
        report.print(System.out);
        return exitCode;
    }

    private static ExitCode answer(String[] args, Report report) {
        try {
            if (args.length != 1) {
                throw new ChildException(
                        ExitCode.BAD_JOB, "usage: measure-child JOBDIR | --describe");
            }
            NativeLibraries.useUnpacked();
            if (args[0].equals("--describe")) {
                Device.describe(report);
            } else {
                Job job = Job.read(Path.of(args[0]));
                if (job.exitsOnEndOfInput()) {
                    Orphan.endWithInput();
                }
                Measurement.of(job, report);
            }
            return ExitCode.MEASURED;
        } catch (ChildException e) {
            return failed(report, e.exitCode(), e);
        } catch (OutOfMemoryError e) {
            return failed(report, ExitCode.OUT_OF_MEMORY, e);
        } catch (IOException | RuntimeException | LinkageError e) {
            return failed(report, ExitCode.RUNTIME_ERROR, e);
        }
    }

    private static ExitCode failed(Report report, ExitCode exitCode, Throwable cause) {
        String message = cause.getMessage();
        report.put("error", message == null ? cause.getClass().getSimpleName() : message);
        return exitCode;
    }
}
