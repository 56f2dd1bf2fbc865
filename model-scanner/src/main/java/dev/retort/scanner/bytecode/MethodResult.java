package dev.retort.scanner.bytecode;

import dev.retort.scanner.bytecode.MethodSteps.Step;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.code.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a method returns, found by following each of its ways from the start to a return. */
final class MethodResult {
  private static final int SIZE = 2000;

  private final MethodSteps method;
  private final Type returned;
  private final SwitchMaps switches;
  private final Calls calls = new Calls();
  private int taken;

  /** The code is not plain enough. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear() {
      super(null, null, false, false);
    }
  }

  /** The numbers that javac gives to an enum's constants for a switch; or one of them. */
  private record Table(Map<String, Integer> numbers, AnnotationValue constant) {}

  /** A place in the method, with what is known there. */
  private record State(int at, Map<Integer, Object> locals, Deque<Object> stack) {
    State jump(int target) {
      if (target <= at) {
        throw new Unclear(); // a loop
      }
      return new State(target, new HashMap<>(locals), new ArrayDeque<>(stack));
    }
  }

  private MethodResult(MethodSteps method, Type returned, SwitchMaps switches) {
    this.method = method;
    this.returned = returned;
    this.switches = switches;
  }

  /**
   * Unresolved where that is not plain.
   *
   * @param input the local variable that holds what the method is about
   */
  static AnnotationValue of(
      MethodSteps method, String name, String descriptor, int input, SwitchMaps switches) {
    Map<Integer, Object> locals = new HashMap<>();
    locals.put(input, Code.input());
    try {
      return new MethodResult(method, Type.getReturnType(descriptor), switches)
          .run(new State(-1, locals, new ArrayDeque<>()).jump(0));
    } catch (Unclear | ClassCastException | java.util.NoSuchElementException e) {
      return new AnnotationValue.Unresolved(name);
    }
  }

  private AnnotationValue run(State start) {
    State state = start;
    while (true) {
      if (state.at() >= method.steps().size() || ++taken > SIZE) {
        throw new Unclear();
      }
      Step step = method.steps().get(state.at());
      Deque<Object> stack = state.stack();
      switch (step.opcode()) {
        case Opcodes.ARETURN, Opcodes.IRETURN, Opcodes.LRETURN -> {
          return calls.typed(known(stack.pop()), returned.getDescriptor());
        }
        case Opcodes.ATHROW -> {
          return Code.failure();
        }
        case Opcodes.GOTO -> {
          state = state.jump(method.start(step.operands().get(0)));
          continue;
        }
        case Opcodes.LOOKUPSWITCH -> {
          return select(step, state);
        }
        case Opcodes.IFNULL,
            Opcodes.IFNONNULL,
            Opcodes.IFEQ,
            Opcodes.IFNE,
            Opcodes.IF_ACMPEQ,
            Opcodes.IF_ACMPNE,
            Opcodes.IF_ICMPEQ,
            Opcodes.IF_ICMPNE -> {
          AnnotationValue test = test(step.opcode(), stack);
          State yes = state.jump(method.start(step.operands().get(0)));
          return Code.choice(test, run(yes), run(state.jump(state.at() + 1)));
        }
        default -> plain(step, state);
      }
      state = new State(state.at() + 1, state.locals(), stack);
    }
  }

  private static AnnotationValue known(Object value) {
    if (value instanceof AnnotationValue known) {
      return known;
    }
    throw new Unclear();
  }

  private static AnnotationValue test(int opcode, Deque<Object> stack) {
    AnnotationValue second = known(stack.pop());
    return switch (opcode) {
      case Opcodes.IFNULL -> Code.same(second, Code.nothing());
      case Opcodes.IFNONNULL -> Code.not(Code.same(second, Code.nothing()));
      case Opcodes.IFEQ -> Code.not(second);
      case Opcodes.IFNE -> second;
      case Opcodes.IF_ACMPEQ, Opcodes.IF_ICMPEQ -> Code.same(known(stack.pop()), second);
      default -> Code.not(Code.same(known(stack.pop()), second));
    };
  }

  private AnnotationValue select(Step step, State state) {
    Object selected = state.stack().pop();
    List<?> keys = (List<?>) step.operands().get(1);
    List<?> targets = (List<?>) step.operands().get(2);
    AnnotationValue result = run(state.jump(method.start(step.operands().get(0))));
    for (int i = keys.size() - 1; i >= 0; i--) {
      int key = (Integer) keys.get(i);
      AnnotationValue fits;
      if (selected instanceof Table table) {
        String constant = name(table, key);
        if (constant.isEmpty()) {
          continue;
        }
        fits = Code.same(table.constant(), new AnnotationValue.Constant("", constant));
      } else {
        fits = Code.same(known(selected), new AnnotationValue.Whole(key));
      }
      result = Code.choice(fits, run(state.jump(method.start(targets.get(i)))), result);
    }
    return result;
  }

  private static String name(Table table, int key) {
    return table.numbers().entrySet().stream()
        .filter(e -> e.getValue() == key)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private void plain(Step step, State state) {
    Deque<Object> stack = state.stack();
    int opcode = step.opcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      stack.push(new AnnotationValue.Whole(opcode - Opcodes.ICONST_0));
      return;
    }
    switch (opcode) {
      case Opcodes.NOP, Opcodes.CHECKCAST, Opcodes.I2L, Opcodes.L2I, Opcodes.I2B, Opcodes.I2S -> {}
      case Opcodes.ACONST_NULL -> stack.push(Code.nothing());
      case Opcodes.LCONST_0, Opcodes.LCONST_1 ->
          stack.push(new AnnotationValue.Whole(opcode - Opcodes.LCONST_0));
      case Opcodes.BIPUSH, Opcodes.SIPUSH -> stack.push(new AnnotationValue.Whole(step.number(0)));
      case Opcodes.LDC -> stack.push(constant(step.operands().get(0)));
      case Opcodes.ALOAD, Opcodes.ILOAD, Opcodes.LLOAD ->
          stack.push(state.locals().getOrDefault(step.number(0), Calls.UNKNOWN));
      case Opcodes.ASTORE, Opcodes.ISTORE, Opcodes.LSTORE ->
          state.locals().put(step.number(0), stack.pop());
      case Opcodes.DUP -> stack.push(stack.element());
      case Opcodes.POP -> stack.pop();
      case Opcodes.NEW -> stack.push(Calls.UNKNOWN);
      case Opcodes.IADD, Opcodes.LADD -> {
        AnnotationValue second = known(stack.pop());
        stack.push(Code.sum(known(stack.pop()), second));
      }
      case Opcodes.ISUB, Opcodes.LSUB -> {
        AnnotationValue second = known(stack.pop());
        stack.push(Code.difference(known(stack.pop()), second));
      }
      case Opcodes.IMUL, Opcodes.LMUL -> {
        AnnotationValue second = known(stack.pop());
        stack.push(Code.product(known(stack.pop()), second));
      }
      case Opcodes.PUTSTATIC -> stack.pop();
      case Opcodes.PUTFIELD -> {
        stack.pop();
        stack.pop();
      }
      case Opcodes.GETSTATIC -> stack.push(staticField(step));
      case Opcodes.GETFIELD ->
          stack.push(
              stack.pop() instanceof AnnotationValue target
                  ? Code.field(step.text(1), target)
                  : Calls.UNKNOWN);
      case Opcodes.IALOAD -> {
        Object index = stack.pop();
        Object array = stack.pop();
        if (!(array instanceof Map<?, ?>)) {
          throw new Unclear();
        }
        stack.push(table(array, known(index)));
      }
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC ->
          calls.call(step, stack);
      case Opcodes.INVOKEDYNAMIC -> calls.concatenate(step, stack);
      default -> throw new Unclear();
    }
  }

  @SuppressWarnings("unchecked")
  private static Object table(Object numbers, AnnotationValue ordinal) {
    return new Table((Map<String, Integer>) numbers, Calls.target(ordinal));
  }

  private static AnnotationValue constant(Object value) {
    if (value instanceof Type || !(value instanceof String || value instanceof Number)) {
      throw new Unclear();
    }
    return AnnotationValue.of(value);
  }

  private Object staticField(Step step) {
    String owner = step.text(0);
    if (owner.equals("java/lang/Boolean")) {
      return new AnnotationValue.Bool(step.text(1).equals("TRUE"));
    }
    if (step.text(1).startsWith("$SwitchMap$")) {
      return switches.numbers(owner, step.text(1));
    }
    return step.text(2).equals("L" + owner + ";")
        ? new AnnotationValue.Constant("", step.text(1))
        : Calls.UNKNOWN;
  }
}
