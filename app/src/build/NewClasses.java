import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes the classes of a jar that were compiled for Java 5 and before as if for Java 8: with the frames by which they are verified in one pass
 * (<a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-4.html#jvms-4.10.1">JVMS 4.10.1</a>). What they do is not changed.
 * The Java machine keeps no older classes in the archives that starts are quick by. Runs at each build, for the libraries whose classes every start needs.
 */
final class NewClasses {
    private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) renew(Path.of(jar));
    }

    private static void renew(Path file) throws IOException {
        Path renewed = file.resolveSibling(file.getFileName() + ".new");
        try (JarFile jar = new JarFile(file.toFile()); URLClassLoader loader = new URLClassLoader(new URL[] {file.toUri().toURL()}); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(renewed))) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) copy(jar, entries.nextElement(), loader, out);
        }
        Files.setLastModifiedTime(renewed, Files.getLastModifiedTime(file)); // as fresh as it was: it isn't copied anew
        Files.move(renewed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(JarFile jar, JarEntry entry, ClassLoader loader, ZipOutputStream out) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        out.putNextEntry(same);
        byte[] content = jar.getInputStream(entry).readAllBytes();
        out.write(entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class") ? renewed(content, loader) : content);
        out.closeEntry();
    }

    private static byte[] renewed(byte[] content, ClassLoader loader) {
        if (version(content) >= FIRST_WITH_FRAMES) return content;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override protected ClassLoader getClassLoader() { return loader; }
        };
        try {
            new ClassReader(content).accept(new ClassVisitor(Opcodes.ASM9, writer) {
                @Override public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                    super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
                }
            }, ClassReader.SKIP_FRAMES);
            return writer.toByteArray();
        } catch (TypeNotPresentException needsWhatIsNotThere) { // a bridge to a library that Daman doesn't have: never loaded
            return content;
        }
    }

    private static int version(byte[] content) { return (content[6] & 0xff) << 8 | content[7] & 0xff; }
}
