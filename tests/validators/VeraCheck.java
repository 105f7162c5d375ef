import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Has veraPDF judge files: one line a file, then every rule that it breaks. */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        boolean allComply = true;
        for (int at = 1; at < arguments.length; at++) {
            allComply &= complies(flavour, new File(arguments[at]));
        }
        System.exit(allComply ? 0 : 1);
    }

    private static boolean complies(PDFAFlavour flavour, File file) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 100, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour + " " + file);
            brokenRules(result).forEach((rule, count) -> System.out.println("     " + count + "x " + rule));
            return result.isCompliant();
        }
    }

    private static Map<String, Long> brokenRules(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .collect(Collectors.groupingBy(
                        assertion -> assertion.getRuleId().getClause()
                                + "-" + assertion.getRuleId().getTestNumber()
                                + " " + assertion.getMessage().replaceAll("\\s+", " "),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
