package dev.retort.scanner.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.retort.finding.Finding;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every type of the source roots by binary name. Files are searched as text first and parsed only
 * when something asks for what they may declare: parsing is what a scan's time goes to.
 */
final class SourceIndex {
  private static final Pattern LEXICAL = Pattern.compile("at line (\\d+), column (\\d+)");

  private final List<Finding> findings;
  private final Map<String, List<SourceFile>> candidates = new HashMap<>();
  private final Map<SourceFile, Optional<SourceUnit>> parsed = new LinkedHashMap<>();
  private final Map<String, SourceType> types = new HashMap<>();
  private final Map<String, SourceUnit> packages = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private final Lookups lookups = new Lookups();
  // Validates nothing: whether the source is legal is the compiler's business.
  private final JavaParser parser = parser(ParserConfiguration.LanguageLevel.RAW);

  // RAW takes «yield» for a name only: a switch expression may need a level that has it.
  private final JavaParser newest = parser(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);

  SourceIndex(List<SourceFile> files, List<Finding> findings) {
    this.findings = findings;
    for (SourceFile file : files) {
      for (String name : file.facts().mentioned()) {
        candidates.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
    }
  }

  /** The declaration of a type; null when the roots do not declare it. */
  @Nullable SourceType find(String binaryName) {
    lookups.asked(topLevel(binaryName));
    // All candidates, though one may be known: two of them may declare it, which is a finding.
    parseCandidates(topLevel(binaryName));
    return types.get(binaryName);
  }

  /** The {@code package-info.java} of a package; null when there is none. */
  @Nullable SourceUnit findPackage(String packageName) {
    lookups.asked(packageName + ".package-info");
    parseCandidates(packageName + ".package-info");
    return packages.get(packageName);
  }

  /** Whether the roots declare the type, also where its file could not be parsed. */
  boolean declares(String binaryName) {
    return find(binaryName) != null || broken.contains(topLevel(binaryName));
  }

  /** What the sources were asked for. */
  Lookups lookups() {
    return lookups;
  }

  /** The files that may declare a type, by its top-level name, or a {@code a.package-info}. */
  List<SourceFile> candidates(String topLevelName) {
    return candidates.getOrDefault(topLevelName, List.of());
  }

  private void parseCandidates(String topLevelName) {
    candidates(topLevelName).forEach(this::parse);
  }

  static String topLevel(String binaryName) {
    int nested = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
    return nested < 0 ? binaryName : binaryName.substring(0, nested);
  }

  /** Parses a file, once. Empty, with a finding, when it is no Java. */
  Optional<SourceUnit> parse(SourceFile file) {
    Optional<SourceUnit> known = parsed.get(file);
    if (known != null) {
      return known;
    }
    ParseResult<CompilationUnit> result = tree(file);
    Optional<SourceUnit> unit = Optional.empty();
    if (result.isSuccessful() && result.getResult().isPresent()) {
      unit = Optional.of(new SourceUnit(file, result.getResult().get()));
      register(unit.get());
    } else {
      broken.addAll(file.facts().mentioned());
      findings.add(unparsable(file, result.getProblems()));
    }
    parsed.put(file, unit);
    return unit;
  }

  private ParseResult<CompilationUnit> tree(SourceFile file) {
    try {
      ParseResult<CompilationUnit> raw = parser.parse(file.text());
      if (raw.isSuccessful()) {
        return raw;
      }
      ParseResult<CompilationUnit> again = newest.parse(file.text());
      return again.isSuccessful() ? again : raw;
    } catch (RuntimeException | StackOverflowError e) {
      // Generated tables of data nest too deep for a recursive parser.
      return new ParseResult<>(
          null, List.of(new Problem("the parser failed: " + e, null, e)), null);
    }
  }

  private static JavaParser parser(ParserConfiguration.LanguageLevel level) {
    return new JavaParser(
        new ParserConfiguration().setAttributeComments(false).setLanguageLevel(level));
  }

  private void register(SourceUnit unit) {
    if (unit.isPackageInfo()) {
      packages.putIfAbsent(unit.packageName(), unit);
    }
    for (SourceType type : unit.types()) {
      SourceType first = types.putIfAbsent(type.name(), type);
      if (first != null && type.outer() == null) {
        findings.add(
            SourceFindings.DECLARED_TWICE.on(
                type.name(),
                unit.origin(type.node()),
                type.name()
                    + " is declared by both "
                    + first.unit().file().path()
                    + " and "
                    + unit.file().path()));
      }
    }
  }

  private static Finding unparsable(SourceFile file, List<Problem> problems) {
    int line = 0;
    int column = 0;
    String message = "";
    if (!problems.isEmpty()) {
      Problem problem = problems.get(0);
      var begin =
          problem.getLocation().flatMap(l -> offending(l.getBegin()).getRange()).map(r -> r.begin);
      line = begin.map(b -> b.line).orElse(0);
      column = begin.map(b -> b.column).orElse(0);
      // The parser goes on with every token it would have taken; the first sentence is the news.
      message = problem.getMessage().lines().findFirst().orElse("");
      Matcher lexical = LEXICAL.matcher(message);
      if (line == 0 && lexical.find()) { // there is no token to point at
        line = Integer.parseInt(lexical.group(1));
        column = Integer.parseInt(lexical.group(2));
      }
    }
    return SourceFindings.UNPARSABLE.on(
        file.path(),
        Origin.of(file.name(), line),
        "%s does not parse at line %d, column %d: %s"
            .formatted(file.name(), line, column, shorten(message)));
  }

  /** The parser points at the last token that it took; the next one is the one it did not like. */
  private static JavaToken offending(JavaToken last) {
    JavaToken token = last;
    while (token.getNextToken().isPresent()) {
      token = token.getNextToken().get();
      if (!token.getCategory().isWhitespaceOrComment()) {
        return token;
      }
    }
    return last;
  }

  private static String shorten(String message) {
    int expected = message.indexOf(", expected one of");
    return expected < 0 ? message : message.substring(0, expected);
  }
}
