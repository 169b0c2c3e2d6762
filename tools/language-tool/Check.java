import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/** java Check.java LANGUAGE FILE: texts parted by lines of "%%"; a finding a line: text, from, to, rule, category, words. */
public class Check {
  public static void main(String[] args) throws Exception {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(args[0]));
    String[] texts = Files.readString(Path.of(args[1]), StandardCharsets.UTF_8).split("\n%%\n");
    for (int at = 0; at < texts.length; at++) {
      for (RuleMatch match : tool.check(texts[at])) {
        String words = texts[at].substring(match.getFromPos(), match.getToPos()).replace('\n', ' ');
        System.out.println(String.join("\t", "" + at, "" + match.getFromPos(), "" + match.getToPos(),
            match.getRule().getId(), match.getRule().getCategory().getId().toString(), words));
      }
    }
  }
}
