package io.paretoform.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ahead-of-time caches of one build: a JVM that has one starts in a fraction of the time. They
 * fit exactly one JDK and one set of jars, so the folder is named by both, and those of another
 * build are never looked at.
 *
 * @param folder with one file for each program; under the folder of its home
 */
public record AotCaches(Path folder) {
    /** The user's caches for the programs of this layout. */
    public static AotFlags of(StackLayout layout) {
        return in(UserFolders.cache(), layout).use();
    }

    /** The caches for the programs of this layout under a folder of caches. */
    public static AotCaches in(Path caches, StackLayout layout) {
        return new AotCaches(
                caches.resolve("aot")
                        .resolve(BuildKey.ofHome(layout))
                        .resolve(BuildKey.of(layout)));
    }

    /** Whether this build's caches were made. */
    public boolean areMade() {
        return Files.isDirectory(folder);
    }

    /**
     * Uses what was made; a program without a cache goes without. The JVM warns about single
     * entries that it cannot use; that costs nothing and would open every log.
     */
    public AotFlags use() {
        return program -> {
            Path cache = file(program);
            return Files.isRegularFile(cache)
                    ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error")
                    : List.of();
        };
    }

    /** Makes a cache when the program ends in good order. */
    AotFlags make() {
        return program -> List.of("-XX:AOTCacheOutput=" + file(program));
    }

    /** The cache of a program, whether or not it was made. */
    public Path file(String program) {
        return folder.resolve(program + ".aot");
    }
}
