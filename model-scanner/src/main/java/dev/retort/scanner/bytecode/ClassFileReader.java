package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.AnnotationValue;
import dev.retort.scanner.model.Member;
import dev.retort.scanner.model.ModelClosure;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeDeclaration.EnumConstant;
import dev.retort.scanner.model.TypeDeclaration.Kind;
import dev.retort.scanner.model.TypeRef;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Reads one class file, in the shape in which the source reader gives the same class: what the
 * compiler adds (synthetic members, a record's fields and accessors, an enum's superclass) is left
 * out.
 */
public final class ClassFileReader {
  private static final Set<String> NO_SUPERCLASS =
      Set.of("java/lang/Object", "java/lang/Enum", "java/lang/Record");

  /** No property is read by them, and every record has them without having written them. */
  private static final Set<String> OF_OBJECT = Set.of("hashCode", "toString");

  private static final String ENUMERATED_VALUE = "jakarta.persistence.EnumeratedValue";

  private static final String CONVERTER = "jakarta/persistence/AttributeConverter";

  private final SwitchMaps switches;

  /**
   * A reader without state.
   *
   * @param classes the class file of a binary name: of classes beside the one that is read
   */
  public ClassFileReader(Function<String, byte @Nullable []> classes) {
    this.switches = new SwitchMaps(classes);
  }

  /**
   * @throws IllegalArgumentException when this is no class file, or one of a newer Java than ASM
   *     knows
   */
  public ClassFile read(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    boolean isEnum = (reader.getAccess() & Opcodes.ACC_ENUM) != 0;
    boolean converts = List.of(reader.getInterfaces()).contains(CONVERTER);
    Collector collector = new Collector(switches);
    int skip = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    try {
      // Code is looked at where it decides: which constants have a body or a value, what a
      // converter makes of them.
      reader.accept(collector, isEnum || converts ? skip : skip | ClassReader.SKIP_CODE);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("damaged class file", e);
    }
    return collector.result();
  }

  /** A member while its annotations are still being visited. */
  private record Draft(
      String name,
      Member.Kind kind,
      TypeRef type,
      boolean isStatic,
      boolean isTransient,
      List<AnnotationUse> annotations) {
    Member member(List<AnnotationUse> all, Origin origin) {
      return new Member(name, kind, type, isStatic, isTransient, false, all, origin);
    }
  }

  /** Collects one class. */
  private static final class Collector extends ClassVisitor {
    private String name = "";
    private Kind kind = Kind.CLASS;
    private boolean isAbstract;
    private Origin origin = Origin.UNKNOWN;
    private List<TypeDeclaration.TypeParameter> parameters = List.of();
    private @Nullable TypeRef superclass;
    private List<TypeRef> interfaces = List.of();
    private final List<AnnotationUse> annotations = new ArrayList<>();
    private final List<Draft> components = new ArrayList<>();
    private final List<Draft> fields = new ArrayList<>();
    private final List<Draft> methods = new ArrayList<>();
    private final List<Draft> constants = new ArrayList<>();
    private EnumConstruction construction = new EnumConstruction("");
    private final Map<String, Object> values = new TreeMap<>();
    private final Map<String, String> memberTypes = new HashMap<>();

    private final CodeNotes code;

    Collector(SwitchMaps switches) {
      super(Opcodes.ASM9);
      this.code = new CodeNotes(switches);
    }

    @Override
    public void visit(
        int version,
        int access,
        String internalName,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaceNames) {
      name = internalName.replace('/', '.');
      construction = new EnumConstruction(internalName);
      kind = kind(access, superName);
      isAbstract =
          kind == Kind.INTERFACE
              || kind == Kind.ANNOTATION
              || kind == Kind.CLASS && (access & Opcodes.ACC_ABSTRACT) != 0;
      origin = Origin.of(name.substring(name.lastIndexOf('.') + 1) + ".class", 0);
      if (signature != null) {
        ClassSignature header = ClassSignature.read(signature);
        parameters = header.parameters();
        superclass = header.superclass();
        interfaces = header.interfaces();
      } else {
        superclass = superName == null ? null : TypeRef.of(superName.replace('/', '.'));
        interfaces = Stream.of(interfaceNames).map(i -> TypeRef.of(i.replace('/', '.'))).toList();
      }
      if (superName == null || NO_SUPERCLASS.contains(superName) || kind == Kind.ENUM) {
        superclass = null;
      }
      if (kind == Kind.ANNOTATION || kind == Kind.PACKAGE) {
        interfaces = List.of();
      }
      if (kind == Kind.PACKAGE) {
        name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      }
    }

    private Kind kind(int access, @Nullable String superName) {
      if (name.endsWith("package-info")) {
        return Kind.PACKAGE;
      }
      if ((access & Opcodes.ACC_ANNOTATION) != 0) {
        return Kind.ANNOTATION;
      }
      if ((access & Opcodes.ACC_INTERFACE) != 0) {
        return Kind.INTERFACE;
      }
      if ((access & Opcodes.ACC_ENUM) != 0) {
        return Kind.ENUM;
      }
      return "java/lang/Record".equals(superName) ? Kind.RECORD : Kind.CLASS;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return AnnotationCollector.annotation(descriptor, origin, annotations::add);
    }

    @Override
    public void visitInnerClass(
        String inner, @Nullable String outer, @Nullable String simple, int access) {
      if (outer != null && simple != null && outer.replace('/', '.').equals(name)) {
        memberTypes.put(simple, inner.replace('/', '.'));
      }
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String component, String descriptor, @Nullable String signature) {
      TypeRef type = TypeRefBuilder.of(Type.getType(descriptor), signature);
      Draft draft = draft(component, Member.Kind.COMPONENT, type, 0);
      components.add(draft);
      return new RecordComponentVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return AnnotationCollector.annotation(annotation, origin, draft.annotations()::add);
        }
      };
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
        return null;
      }
      TypeRef type = TypeRefBuilder.of(Type.getType(descriptor), signature);
      Draft draft = draft(field, Member.Kind.FIELD, type, access);
      ((access & Opcodes.ACC_ENUM) != 0 ? constants : fields).add(draft);
      if (value != null && draft.isStatic()) {
        values.put(field, narrow(value, type.name()));
      }
      return new FieldVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return AnnotationCollector.annotation(annotation, origin, draft.annotations()::add);
        }
      };
    }

    /** The constant pool holds booleans, characters and small numbers as int. */
    private static Object narrow(Object value, String type) {
      return value instanceof Integer number
          ? switch (type) {
            case "boolean" -> number != 0;
            case "char" -> (char) number.intValue();
            case "byte" -> number.byteValue();
            case "short" -> number.shortValue();
            default -> number;
          }
          : value;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (kind == Kind.ENUM && method.equals("<clinit>")) {
        return construction.initializer();
      }
      if (kind == Kind.ENUM && method.equals("<init>")) {
        return construction.constructor(descriptor);
      }
      MethodVisitor noted =
          ModelClosure.isJdk(name) ? null : code.method(kind, access, method, descriptor);
      boolean ignored =
          (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_STATIC)) != 0
              || method.startsWith("<")
              || OF_OBJECT.contains(method)
              || !descriptor.startsWith("()")
              || descriptor.endsWith(")V")
              || signature != null && signature.startsWith("<")
              || kind == Kind.INTERFACE;
      if (ignored) {
        return noted;
      }
      TypeRef type = TypeRefBuilder.of(Type.getReturnType(descriptor), signature);
      Draft draft = draft(method, Member.Kind.METHOD, type, 0);
      methods.add(draft);
      return new MethodVisitor(Opcodes.ASM9, noted) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return AnnotationCollector.annotation(annotation, origin, draft.annotations()::add);
        }
      };
    }

    private static Draft draft(String name, Member.Kind kind, TypeRef type, int access) {
      return new Draft(
          name,
          kind,
          type,
          (access & Opcodes.ACC_STATIC) != 0,
          (access & Opcodes.ACC_TRANSIENT) != 0,
          new ArrayList<>());
    }

    ClassFile result() {
      List<Member> members = new ArrayList<>();
      Set<String> componentNames = new java.util.HashSet<>();
      for (Draft component : components) {
        componentNames.add(component.name());
        members.add(component.member(componentAnnotations(component), origin));
      }
      Stream.concat(
              fields.stream().filter(f -> f.isStatic() || !isComponent(f, componentNames)),
              methods.stream().filter(m -> !isComponent(m, componentNames)))
          .map(draft -> draft.member(draft.annotations(), origin))
          .forEach(members::add);
      List<EnumConstant> enumConstants =
          constants.stream()
              .map(
                  c ->
                      new EnumConstant(
                          c.name(),
                          construction.hasBody(c.name()),
                          CodeNotes.with(c.annotations(), held(c.name())),
                          enumeratedValue(c.name()),
                          origin))
              .toList();
      TypeDeclaration declaration =
          new TypeDeclaration(
              name,
              kind,
              isAbstract,
              parameters,
              superclass,
              interfaces,
              code.with(annotations),
              members,
              enumConstants,
              false,
              origin);
      return new ClassFile(declaration, values, memberTypes);
    }

    /** What is known of a constant's fields. */
    private Map<String, AnnotationValue> held(String constant) {
      Map<String, AnnotationValue> held = new TreeMap<>();
      for (Draft field : fields) {
        boolean unasked = field.isStatic() || ModelClosure.isJdk(name);
        Object value = unasked ? null : construction.held(constant, field.name());
        AnnotationValue typed = value == null ? null : CodeNotes.typed(value, field.type());
        if (typed != null) {
          held.put(field.name(), typed);
        }
      }
      return held;
    }

    private @Nullable AnnotationValue enumeratedValue(String constant) {
      return fields.stream()
          .filter(f -> f.annotations().stream().anyMatch(a -> a.type().equals(ENUMERATED_VALUE)))
          .map(f -> construction.value(constant, f.name()))
          .findFirst()
          .orElse(null);
    }

    private static boolean isComponent(Draft draft, Set<String> componentNames) {
      return componentNames.contains(draft.name());
    }

    /**
     * An annotation written on a component is compiled to wherever its target allows: component,
     * field, accessor.
     */
    private List<AnnotationUse> componentAnnotations(Draft component) {
      Map<String, AnnotationUse> all = new LinkedHashMap<>();
      Stream.of(List.of(component), fields, methods)
          .flatMap(List::stream)
          .filter(draft -> draft.name().equals(component.name()) && !draft.isStatic())
          .flatMap(draft -> draft.annotations().stream())
          .forEach(use -> all.putIfAbsent(use.type(), use));
      return List.copyOf(all.values());
    }
  }
}
