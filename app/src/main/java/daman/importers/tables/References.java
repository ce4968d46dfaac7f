package daman.importers.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the cells of a workbook point at: shared texts by number, places of the sheet by letters (ISO/IEC 29500-1, 18.3.1.4 and 18.4.9). The library makes room for as many
 * texts and cells as the highest one asks for, so they are looked at before it sees the file. Parts are told apart by what is in them, since their names are free.
 */
final class References {
    /** A sheet ends at column XFD and row 1,048,576 (ISO/IEC 29500-1, annex of limits). */
    private static final int MOST_LETTERS = 3, MOST_DIGITS = 7;
    /** Digits of a number that no table of texts reaches. */
    private static final int ENOUGH = 12;

    private final InputFactoryImpl parsers = new InputFactoryImpl();
    private long texts;
    /** A table of texts breaks off: how many there are is not known, and the library stops there. */
    private boolean torn;
    private boolean declared;
    private long asked = -1;
    private Optional<String> outside = Optional.empty();

    References() {
        parsers.setProperty(InputFactoryImpl.SUPPORT_DTD, false);
    }

    /** Looks through a part; one that is no XML, or breaks off, counts as far as it goes: the library says what is wrong with it. */
    void look(InputStream part) {
        long before = texts;
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(part);
            StringBuilder number = new StringBuilder();
            boolean shared = false, inValue = false;
            while (xml.hasNext()) switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> texts++;
                        case "c" -> shared = cell(xml);
                        case "v" -> {
                            inValue = shared;
                            number.setLength(0);
                        }
                        default -> { /* nothing points from there */ }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inValue && number.length() < ENOUGH) number.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(ENOUGH, xml.getTextLength()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inValue && xml.getLocalName().equals("v")) asked(number.toString().strip());
                    inValue &= !xml.getLocalName().equals("v");
                }
                case XMLStreamConstants.DTD -> declared = true;
                default -> { /* comments and the like */ }
            }
        } catch (UnreadableTable refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException notXml) { // the parser throws either
            torn |= texts > before;
        }
    }

    /** @return whether it names a shared text */
    private boolean cell(XMLStreamReader xml) {
        String place = xml.getAttributeValue(null, "r");
        if (place != null && outside.isEmpty() && (letters(place) > MOST_LETTERS || place.length() - letters(place) > MOST_DIGITS)) outside = Optional.of(place.substring(0, Math.min(20, place.length())));
        return "s".equals(xml.getAttributeValue(null, "t"));
    }

    private static int letters(String place) {
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) letters++;
        return letters;
    }

    private void asked(String number) {
        if (!number.isEmpty() && number.chars().allMatch(ch -> ch >= '0' && ch <= '9')) asked = Math.max(asked, Long.parseLong(number.substring(0, Math.min(number.length(), 18))));
    }

    /** What no workbook has: declarations of entities, a cell that points at what isn't there; empty when all is well. */
    Optional<String> wrong() {
        if (declared) return Optional.of("is no readable workbook (it holds a document type declaration)");
        if (asked >= texts && !torn) return Optional.of("has a cell that names shared text number " + asked + ", and it has " + texts);
        return outside.map(place -> "has a cell that names the place " + place + ", which no sheet has");
    }
}
