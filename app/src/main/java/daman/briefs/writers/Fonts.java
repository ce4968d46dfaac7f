package daman.briefs.writers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fonts of PDFs: DejaVu Sans, which has Latin, Cyrillic and Arabic letters with their joined forms, and which anybody may embed (Bitstream Vera's licence). */
record Fonts(Path plain, Path bold) {
    private static final List<Path> USUAL = List.of(Path.of("/usr/share/fonts/truetype/dejavu"), Path.of("/usr/share/fonts/dejavu-sans-fonts"), Path.of("/usr/share/fonts/dejavu"), Path.of("/usr/share/fonts/TTF"), Path.of("/Library/Fonts"), Path.of(System.getProperty("user.home", "."), "Library", "Fonts"),
        Path.of(System.getProperty("user.home", "."), ".local", "share", "fonts"));

    /** @param folder null to look in the usual ones @throws FontsMissing where they are not */
    static Fonts in(@Nullable Path folder) {
        for (Path one : folder == null ? USUAL : List.of(folder)) {
            Fonts fonts = new Fonts(one.resolve("DejaVuSans.ttf"), one.resolve("DejaVuSans-Bold.ttf"));
            if (Files.isReadable(fonts.plain) && Files.isReadable(fonts.bold)) return fonts;
        }
        throw new FontsMissing(folder == null ? "the usual folders" : folder.toString());
    }
}
