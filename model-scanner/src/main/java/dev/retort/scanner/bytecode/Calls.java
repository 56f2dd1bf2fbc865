package dev.retort.scanner.bytecode;

import dev.retort.scanner.bytecode.MethodResult.Unclear;
import dev.retort.scanner.bytecode.MethodSteps.Step;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What calls in a method's code give. */
final class Calls {
  /** A value that is not followed. */
  static final Object UNKNOWN = new Object();

  private static final Set<String> WRAPPERS =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean");

  /** Takes the arguments from the stack and puts the result there. */
  void call(Step step, Deque<Object> stack) {
    String descriptor = step.text(2);
    LinkedList<Object> arguments = new LinkedList<>();
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int i = types.length - 1; i >= 0; i--) {
      Object argument = stack.pop();
      arguments.addFirst(
          argument instanceof AnnotationValue value
              ? typed(value, types[i].getDescriptor())
              : argument);
    }
    Object result =
        step.opcode() == Opcodes.INVOKESTATIC
            ? fixed(step.text(0), step.text(1), arguments)
            : of(stack.pop(), step.text(1), arguments);
    if (Type.getReturnType(descriptor) != Type.VOID_TYPE) {
      stack.push(result);
    }
  }

  private static Object fixed(String owner, String name, List<Object> arguments) {
    if (owner.equals("java/util/Objects")) {
      if (name.equals("requireNonNull")) {
        return arguments.get(0);
      }
      List<AnnotationValue> known = known(arguments);
      AnnotationValue result =
          known.size() == arguments.size() ? Code.ofObjects(name, known) : null;
      return result == null ? UNKNOWN : result;
    }
    if (WRAPPERS.contains(owner)
        && arguments.size() == 1
        && arguments.get(0) instanceof AnnotationValue value) {
      boolean text =
          name.equals("toString") || owner.equals("java/lang/String") && name.equals("valueOf");
      return text
          ? Code.call("toString", value, List.of())
          : name.equals("valueOf") ? value : UNKNOWN;
    }
    return UNKNOWN;
  }

  private static List<AnnotationValue> known(List<Object> arguments) {
    return arguments.stream()
        .filter(AnnotationValue.class::isInstance)
        .map(AnnotationValue.class::cast)
        .toList();
  }

  private static Object of(Object target, String name, List<Object> arguments) {
    if (!(target instanceof AnnotationValue value)) {
      return UNKNOWN;
    }
    if (name.endsWith("Value") && arguments.isEmpty()) {
      return value; // unboxing
    }
    List<AnnotationValue> known = known(arguments);
    boolean locale = name.equals("toLowerCase") || name.equals("toUpperCase");
    return known.size() == arguments.size() || locale ? Code.call(name, value, known) : UNKNOWN;
  }

  /** A concatenation of strings: {@code StringConcatFactory}'s recipe. */
  void concatenate(Step step, Deque<Object> stack) {
    List<?> bootstrap = (List<?>) step.operands().get(3);
    if (!step.text(1).equals("makeConcatWithConstants")
        || bootstrap.size() != 1
        || !(bootstrap.get(0) instanceof String recipe)) {
      throw new Unclear();
    }
    Type[] types = Type.getArgumentTypes(step.text(2));
    LinkedList<AnnotationValue> arguments = new LinkedList<>();
    for (int i = types.length - 1; i >= 0; i--) {
      if (!(stack.pop() instanceof AnnotationValue value)) {
        throw new Unclear();
      }
      arguments.addFirst(typed(value, types[i].getDescriptor()));
    }
    AnnotationValue result = new AnnotationValue.Text("");
    for (int i = 0; i < recipe.length(); i++) {
      boolean argument = recipe.charAt(i) == '\u0001';
      result =
          Code.sum(
              result,
              argument
                  ? arguments.removeFirst()
                  : new AnnotationValue.Text(recipe.substring(i, i + 1)));
    }
    stack.push(result);
  }

  /** Code has numbers for characters and booleans. */
  AnnotationValue typed(AnnotationValue value, String descriptor) {
    boolean character = descriptor.equals("C");
    if (!character && !descriptor.equals("Z")) {
      return value;
    }
    if (value instanceof AnnotationValue.Whole whole) {
      return character
          ? new AnnotationValue.Text(String.valueOf((char) whole.number()))
          : new AnnotationValue.Bool(whole.number() != 0);
    }
    List<AnnotationValue> choice = Code.choiceOf(value);
    return choice.isEmpty()
        ? value
        : Code.choice(
            choice.get(0), typed(choice.get(1), descriptor), typed(choice.get(2), descriptor));
  }

  /** What {@code ordinal()} was called on. */
  static AnnotationValue target(AnnotationValue ordinal) {
    if (ordinal instanceof AnnotationValue.Nested nested) {
      AnnotationUse call = nested.annotation();
      List<AnnotationValue> operands = call.list("of");
      if (operands.size() == 2 && operands.get(0).equals(new AnnotationValue.Text("ordinal"))) {
        return operands.get(1);
      }
    }
    throw new Unclear();
  }
}
