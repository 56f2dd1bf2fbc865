package dev.retort.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, where its statements are choices and returns. The source reader has the
 * same over its own trees ({@code MethodCode}); a test holds the two together.
 */
final class TreeCode {
  private static final int SIZE = 400;

  private final TreeExpressionCode expressions;
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
  private record Frame(
      Map<String, AnnotationValue> locals, @Nullable List<StatementTree> afterBreak) {
    Frame with(String name, AnnotationValue value) {
      Map<String, AnnotationValue> more = new HashMap<>(locals);
      more.put(name, value);
      return new Frame(more, afterBreak);
    }

    Frame in(@Nullable List<StatementTree> behind) {
      return new Frame(locals, behind);
    }
  }

  private TreeCode(ClassTree tree, TypeElement type) {
    this.expressions = new TreeExpressionCode(tree, type, this);
  }

  /** Unresolved where that is not plain. */
  static AnnotationValue of(MethodTree method, ClassTree tree, TypeElement type) {
    Map<String, AnnotationValue> parameters = new HashMap<>();
    method.getParameters().forEach(p -> parameters.put(p.getName().toString(), Code.input()));
    try {
      return new TreeCode(tree, type).body(method, parameters);
    } catch (Unclear e) {
      return new AnnotationValue.Unresolved(method.getName().toString());
    }
  }

  AnnotationValue body(MethodTree method, Map<String, AnnotationValue> parameters) {
    BlockTree body = method.getBody();
    if (body == null) {
      throw new Unclear();
    }
    return run(List.copyOf(body.getStatements()), new Frame(parameters, null));
  }

  /** The value of statements that yield or return one. */
  AnnotationValue block(List<StatementTree> body, Map<String, AnnotationValue> locals) {
    return run(body, new Frame(locals, null));
  }

  private AnnotationValue run(List<StatementTree> all, Frame frame) {
    if (all.isEmpty() || ++statements > SIZE) {
      throw new Unclear();
    }
    StatementTree first = all.get(0);
    List<StatementTree> rest = all.subList(1, all.size());
    if (first instanceof BlockTree block) {
      return run(joined(block.getStatements(), rest), frame);
    }
    if (first instanceof EmptyStatementTree) {
      return run(rest, frame);
    }
    if (first instanceof ReturnTree returned) {
      return expressions.of(returned.getExpression(), frame.locals());
    }
    if (first instanceof YieldTree yielded) {
      return expressions.of(yielded.getValue(), frame.locals());
    }
    if (first instanceof ThrowTree) {
      return Code.failure();
    }
    if (first instanceof IfTree choice) {
      StatementTree otherwise = choice.getElseStatement();
      return Code.choice(
          expressions.of(choice.getCondition(), frame.locals()),
          run(joined(List.of(choice.getThenStatement()), rest), frame),
          run(joined(otherwise == null ? List.of() : List.of(otherwise), rest), frame));
    }
    if (first instanceof VariableTree variable) {
      ExpressionTree value = variable.getInitializer();
      return run(
          rest,
          value == null
              ? frame
              : frame.with(variable.getName().toString(), expressions.of(value, frame.locals())));
    }
    if (first instanceof ExpressionStatementTree line) {
      return run(rest, after(line.getExpression(), frame));
    }
    if (first instanceof BreakTree end && end.getLabel() == null && frame.afterBreak() != null) {
      return run(frame.afterBreak(), frame.in(null));
    }
    if (first instanceof SwitchTree choice && frame.afterBreak() == null) {
      return select(choice, rest, frame);
    }
    throw new Unclear();
  }

  private static List<StatementTree> joined(
      List<? extends StatementTree> first, List<StatementTree> rest) {
    List<StatementTree> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  /** Only what is done to local variables can matter. */
  private Frame after(ExpressionTree line, Frame frame) {
    if (line instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof IdentifierTree target
        && !expressions.isField(target.getName().toString())) {
      return frame.with(
          target.getName().toString(), expressions.of(assignment.getExpression(), frame.locals()));
    }
    ExpressionTree changed =
        line instanceof CompoundAssignmentTree compound
            ? compound.getVariable()
            : line instanceof UnaryTree unary ? unary.getExpression() : null;
    if (changed instanceof IdentifierTree target
        && !expressions.isField(target.getName().toString())) {
      throw new Unclear();
    }
    return frame;
  }

  private AnnotationValue select(SwitchTree choice, List<StatementTree> rest, Frame frame) {
    List<? extends CaseTree> cases = choice.getCases();
    List<List<StatementTree>> bodies = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      List<StatementTree> body = new ArrayList<>();
      boolean old = cases.get(i).getCaseKind() == CaseTree.CaseKind.STATEMENT;
      for (int j = i; j < (old ? cases.size() : i + 1); j++) {
        body.addAll(old ? cases.get(j).getStatements() : arrow(cases.get(j)));
      }
      body.addAll(rest);
      bodies.add(body);
    }
    Frame inside = frame.in(rest);
    return expressions.select(
        choice.getExpression(),
        cases,
        frame.locals(),
        i -> run(bodies.get(i), inside),
        () -> run(rest, frame));
  }

  private static List<StatementTree> arrow(CaseTree one) {
    Tree body = one.getBody();
    return body instanceof StatementTree statement ? List.of(statement) : List.of();
  }
}
