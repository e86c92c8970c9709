package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes the ahead-of-time caches of a build: one run of the whole stack whose JVMs record what they
 * load, in a state directory of its own.
 */
public final class AotTraining {
    /** Writing a cache takes a JVM several seconds after its program has ended. */
    private static final Duration WRITING = Duration.ofMinutes(3);

    private AotTraining() {}

    /**
     * Runs the stack until it is ready, then the action, then ends it in good order. Does nothing
     * when the caches are there already.
     *
     * @param caches the folder of all caches, see {@link UserFolders#cache}
     * @param action what the stack should do, so that this starts quickly too
     */
    public static void run(StackLayout layout, Path caches, Consumer<LocalStack> action) {
        AotCaches wanted = AotCaches.in(caches, layout);
        if (wanted.areMade()) {
            return;
        }
        try {
            Path all = Files.createDirectories(wanted.folder().getParent());
            AotCaches draft = new AotCaches(Files.createTempDirectory(all, "making-"));
            Path state = Files.createTempDirectory("paretoform-training-");
            try {
                runOnce(plan(layout, state, draft), action);
                deleteAllBut(draft.folder());
                Files.move(draft.folder(), wanted.folder());
            } finally {
                Trees.delete(state);
                Trees.delete(draft.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the start-up caches", e);
        }
    }

    private static StackPlan plan(StackLayout layout, Path state, AotCaches draft) {
        return new StackPlan(
                new StateDirectory(state),
                layout,
                ExternalServices.none(),
                StackService.ALL,
                CorePlan.none(),
                draft.make(),
                WRITING);
    }

    private static void runOnce(StackPlan plan, Consumer<LocalStack> action) {
        try (var stack = new LocalStack(plan, () -> {})) {
            stack.start();
            action.accept(stack);
        }
    }

    /** Of each home only the newest build's caches are kept: they take hundreds of megabytes. */
    private static void deleteAllBut(Path kept) throws IOException {
        List<Path> others;
        try (Stream<Path> folders = Files.list(kept.getParent())) {
            others = folders.filter(folder -> !folder.equals(kept)).toList();
        }
        for (Path folder : others) {
            Trees.delete(folder);
        }
    }
}
