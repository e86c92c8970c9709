package io.paretoform.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code measure-child JOBDIR} measures the model in that directory; {@code measure-child
 * --describe} prints facts of this device, {@code measure-child --calm} how calm it is. {@code
 * --device cuda} before it means a GPU. Answers on standard output, see DESIGN.md.
 */
public final class Main {
    private static final String USAGE =
            "usage: measure-child [--device cpu|cuda] JOBDIR | --describe | --calm [CORES]";

    private static final String DEVICE = "--device";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args).code());
    }

    private static ExitCode run(String[] args) {
        Report report = new Report();
        ExitCode exitCode = answer(args, report);
        report.print(System.out); // the protocol: what answers is standard output
        return exitCode;
    }

    private static ExitCode answer(String[] args, Report report) {
        boolean named = args.length > 1 && args[0].equals(DEVICE);
        try (Target target = Target.named(named ? args[1] : Target.CPU)) {
            NativeLibraries.useUnpacked();
            answer(target, List.of(args).subList(named ? 2 : 0, args.length), report);
            return ExitCode.MEASURED;
        } catch (ChildException e) {
            return failed(report, e.exitCode(), e);
        } catch (OutOfMemoryError e) {
            return failed(report, ExitCode.OUT_OF_MEMORY, e);
        } catch (LinkageError e) {
            // The class that failed to load says nothing; what it failed for does.
            return failed(report, ExitCode.RUNTIME_ERROR, root(e));
        } catch (IOException | RuntimeException e) {
            return failed(report, ExitCode.RUNTIME_ERROR, e);
        }
    }

    private static void answer(Target target, List<String> args, Report report)
            throws ChildException, IOException {
        String what = args.isEmpty() ? "" : args.getFirst();
        switch (what) {
            case "--describe" -> Device.describe(target, report);
            case "--calm" ->
                    Calm.report(target, Job.cores(args.size() > 1 ? args.get(1) : ""), report);
            case "" -> throw new ChildException(ExitCode.BAD_JOB, USAGE);
            default -> measure(Job.read(Path.of(what)), target, report);
        }
    }

    private static void measure(Job job, Target target, Report report)
            throws ChildException, IOException {
        if (job.exitsOnEndOfInput()) {
            Orphan.endWithInput();
        }
        Measurement.of(job, target, report);
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : root(cause);
    }

    private static ExitCode failed(Report report, ExitCode exitCode, Throwable cause) {
        String message = cause.getMessage();
        report.put("error", message == null ? cause.getClass().getSimpleName() : message);
        return exitCode;
    }
}
