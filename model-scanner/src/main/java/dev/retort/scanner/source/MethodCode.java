package dev.retort.scanner.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, where its statements are choices and returns. The annotation processor has
 * the same over javac's trees ({@code TreeCode}); a test holds the two together.
 */
final class MethodCode {
  private static final int SIZE = 400;

  private final ExpressionCode expressions;
  private int statements;

  /** The code is not plain enough. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear() {
      super(null, null, false, false);
    }
  }

  /**
   * @param locals what variables and parameters hold
   * @param afterBreak what comes behind the switch that these statements stand in; null for none
   */
  private record Frame(Map<String, AnnotationValue> locals, @Nullable List<Statement> afterBreak) {
    Frame with(String name, AnnotationValue value) {
      Map<String, AnnotationValue> more = new HashMap<>(locals);
      more.put(name, value);
      return new Frame(more, afterBreak);
    }

    Frame in(@Nullable List<Statement> behind) {
      return new Frame(locals, behind);
    }
  }

  private MethodCode(AnnotationReader annotations, SourceType type) {
    this.expressions = new ExpressionCode(annotations, type, this);
  }

  /** Unresolved where that is not plain. */
  static AnnotationValue of(
      MethodDeclaration method, AnnotationReader annotations, SourceType type) {
    Map<String, AnnotationValue> parameters = new HashMap<>();
    method.getParameters().forEach(p -> parameters.put(p.getNameAsString(), Code.input()));
    try {
      return new MethodCode(annotations, type).body(method, parameters);
    } catch (Unclear e) {
      return new AnnotationValue.Unresolved(method.getNameAsString());
    }
  }

  AnnotationValue body(MethodDeclaration method, Map<String, AnnotationValue> parameters) {
    BlockStmt body = method.getBody().orElseThrow(Unclear::new);
    return run(body.getStatements(), new Frame(parameters, null));
  }

  /** The value of statements that yield or return one. */
  AnnotationValue block(List<Statement> body, Map<String, AnnotationValue> locals) {
    return run(body, new Frame(locals, null));
  }

  private AnnotationValue run(List<Statement> all, Frame frame) {
    if (all.isEmpty() || ++statements > SIZE) {
      throw new Unclear();
    }
    Statement first = all.get(0);
    List<Statement> rest = all.subList(1, all.size());
    if (first instanceof BlockStmt block) {
      return run(joined(block.getStatements(), rest), frame);
    }
    if (first instanceof EmptyStmt) {
      return run(rest, frame);
    }
    if (first instanceof ReturnStmt returned) {
      return expressions.of(returned.getExpression().orElseThrow(Unclear::new), frame.locals());
    }
    if (first instanceof YieldStmt yielded) {
      return expressions.of(yielded.getExpression(), frame.locals());
    }
    if (first instanceof ThrowStmt) {
      return Code.failure();
    }
    if (first instanceof IfStmt choice) {
      List<Statement> otherwise = choice.getElseStmt().map(List::of).orElse(List.of());
      return Code.choice(
          expressions.of(choice.getCondition(), frame.locals()),
          run(joined(List.of(choice.getThenStmt()), rest), frame),
          run(joined(otherwise, rest), frame));
    }
    if (first instanceof ExpressionStmt line) {
      return run(rest, after(line.getExpression(), frame));
    }
    if (first instanceof BreakStmt end && end.getLabel().isEmpty() && frame.afterBreak() != null) {
      return run(frame.afterBreak(), frame.in(null));
    }
    if (first instanceof SwitchStmt choice && frame.afterBreak() == null) {
      return select(choice, rest, frame);
    }
    throw new Unclear();
  }

  private static List<Statement> joined(List<Statement> first, List<Statement> rest) {
    List<Statement> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  /** Only what is done to local variables can matter. */
  private Frame after(Expression line, Frame frame) {
    Frame result = frame;
    if (line instanceof VariableDeclarationExpr declaration) {
      for (VariableDeclarator variable : declaration.getVariables()) {
        if (variable.getInitializer().isPresent()) {
          AnnotationValue value = expressions.of(variable.getInitializer().get(), result.locals());
          result = result.with(variable.getNameAsString(), value);
        }
      }
      return result;
    }
    if (line instanceof AssignExpr assignment
        && assignment.getTarget() instanceof NameExpr target
        && !expressions.isField(target.getNameAsString())) {
      if (assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
        throw new Unclear();
      }
      return frame.with(
          target.getNameAsString(), expressions.of(assignment.getValue(), frame.locals()));
    }
    if (line instanceof UnaryExpr unary
        && unary.getExpression() instanceof NameExpr target
        && !expressions.isField(target.getNameAsString())) {
      throw new Unclear();
    }
    return frame;
  }

  private AnnotationValue select(SwitchStmt choice, List<Statement> rest, Frame frame) {
    NodeList<SwitchEntry> entries = choice.getEntries();
    List<List<Statement>> bodies = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Statement> body = new ArrayList<>();
      boolean old = entries.get(i).getType() == SwitchEntry.Type.STATEMENT_GROUP;
      for (int j = i; j < (old ? entries.size() : i + 1); j++) {
        body.addAll(entries.get(j).getStatements());
      }
      body.addAll(rest);
      bodies.add(body);
    }
    Frame inside = frame.in(rest);
    return expressions.select(
        choice.getSelector(),
        entries,
        frame.locals(),
        i -> run(bodies.get(i), inside),
        () -> run(rest, frame));
  }
}
