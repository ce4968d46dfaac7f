package daman.analysis.memory;

import daman.commitments.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/** Which Daman this is: what one build wrote for itself, another doesn't read. */
final class Build {
    private Build() {}

    /** By the bytes of the jars that make columns: the app's and the engine's. Empty where classes don't come from jars, and change as they like. */
    static OptionalLong number() {
        CRC32C sum = new CRC32C();
        long size = 0;
        for (Class<?> part : new Class<?>[] {Build.class, Stage.class}) {
            Optional<byte[]> jar = jar(part);
            if (jar.isEmpty()) return OptionalLong.empty();
            sum.update(jar.get());
            size += jar.get().length;
        }
        return OptionalLong.of(size << Integer.SIZE | sum.getValue());
    }

    private static Optional<byte[]> jar(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) return Optional.empty();
        try {
            URI place = source.getLocation().toURI();
            return "file".equals(place.getScheme()) && Files.isRegularFile(Path.of(place)) ? Optional.of(Files.readAllBytes(Path.of(place))) : Optional.empty();
        } catch (URISyntaxException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
