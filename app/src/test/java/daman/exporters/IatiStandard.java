package daman.exporters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * IATI 2.03: the schema of ours that says what of it we write, and the published one with its codelists where a folder has them (iati-activities-schema.xsd, iati-common.xsd, xml.xsd; mapping.xml and
 * codelists/*.xml of https://github.com/IATI/IATI-Codelists and IATI-Codelists-NonEmbedded).
 */
public final class IatiStandard {
    private static final Path AS_WRITTEN = Path.of("src/test/resources/daman/exporters/iati-activities-203-as-written.xsd");
    private static final List<String> PLACES = List.of(System.getenv().getOrDefault("DAMAN_IATI_SCHEMAS", ""), "../../shared/data/iati");

    private final Schema schema;
    private final Optional<Path> lists;

    private IatiStandard(Path schema, Optional<Path> lists) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        this.schema = factory.newSchema(schema.toFile());
        this.lists = lists;
    }

    public static IatiStandard asWritten() throws SAXException { return new IatiStandard(AS_WRITTEN, Optional.empty()); }

    /** Empty where no folder has it; no registry of packages that the build reaches does. */
    public static Optional<IatiStandard> published() throws SAXException {
        Optional<Path> place = PLACES.stream().filter(name -> !name.isEmpty()).map(Path::of).filter(each -> Files.isRegularFile(each.resolve("iati-activities-schema.xsd"))).findFirst();
        return place.isEmpty() ? Optional.empty() : Optional.of(new IatiStandard(place.get().resolve("iati-activities-schema.xsd"), place.map(each -> each.resolve("mapping.xml")).filter(Files::isRegularFile)));
    }

    public boolean hasCodelists() { return lists.isPresent(); }

    /** What the schema refuses first, and every code that stands in no codelist. */
    public List<String> problems(Path file) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            schema.newValidator().validate(new StreamSource(file.toFile()));
            if (lists.isPresent()) problems.addAll(codes(file, lists.get()));
        } catch (SAXException wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
        } catch (ParserConfigurationException | XPathExpressionException wrong) {
            throw new IllegalStateException(wrong);
        }
        return problems;
    }

    /** The mapping says which attribute is of which codelist, and under which condition. */
    private static Set<String> codes(Path file, Path mapping) throws IOException, SAXException, ParserConfigurationException, XPathExpressionException {
        Set<String> unknown = new TreeSet<>();
        Document activities = document(file), map = document(mapping);
        NodeList each = nodes("/mappings/mapping", map);
        for (int i = 0; i < each.getLength(); i++) {
            String path = text("path", each.item(i)), condition = text("condition", each.item(i)), list = text("codelist/@ref", each.item(i));
            int attribute = path.lastIndexOf('/');
            NodeList used = nodes(path.substring(0, attribute) + (condition.isEmpty() ? "" : "[" + condition + "]") + path.substring(attribute), activities);
            Path codelist = mapping.resolveSibling("codelists").resolve(list + ".xml");
            if (used.getLength() == 0 || !Files.isRegularFile(codelist)) continue;
            Set<String> codes = new TreeSet<>();
            NodeList known = nodes("//codelist-item/code", document(codelist));
            for (int k = 0; k < known.getLength(); k++) codes.add(known.item(k).getTextContent());
            for (int k = 0; k < used.getLength(); k++) if (!codes.contains(used.item(k).getNodeValue())) unknown.add(list + " has no '" + used.item(k).getNodeValue() + "' (" + path + ")");
        }
        return unknown;
    }

    /** Transactions and actual starts that are dated after a day, which the ruleset of IATI calls errors. */
    public static List<String> later(Path file, String day) throws Exception {
        NodeList dates = nodes("//transaction/transaction-date/@iso-date | //transaction/value/@value-date | //activity-date[@type='2']/@iso-date", document(file));
        return Stream.iterate(0, i -> i < dates.getLength(), i -> i + 1).map(i -> dates.item(i).getNodeValue()).filter(date -> date.compareTo(day) > 0).toList();
    }

    private static Document document(Path file) throws IOException, SAXException, ParserConfigurationException { return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()); }

    private static NodeList nodes(String path, Object in) throws XPathExpressionException { return (NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(path, in, XPathConstants.NODESET); }

    private static String text(String path, Object in) throws XPathExpressionException { return XPathFactory.newDefaultInstance().newXPath().evaluate(path, in).strip(); }
}
