package dev.retort.scanner.bytecode;

import dev.retort.scanner.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Builds one type use from a signature (JVM specification 4.7.9.1) or a descriptor. */
final class TypeRefBuilder extends SignatureVisitor {
  private static final TypeRef OBJECT = TypeRef.of("java.lang.Object");

  private final Consumer<TypeRef> done;
  private int dimensions;
  private String name = "";
  private final List<TypeRef> arguments = new ArrayList<>();

  TypeRefBuilder(Consumer<TypeRef> done) {
    super(Opcodes.ASM9);
    this.done = done;
  }

  /** The type of a field, or of what a method returns. */
  static TypeRef of(Type descriptor, @Nullable String signature) {
    if (signature == null) {
      return of(descriptor);
    }
    TypeRef[] result = new TypeRef[1];
    TypeRefBuilder builder = new TypeRefBuilder(type -> result[0] = type);
    SignatureReader reader = new SignatureReader(signature);
    if (signature.indexOf('(') >= 0) {
      reader.accept(
          new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public SignatureVisitor visitReturnType() {
              return builder;
            }
          });
    } else {
      reader.acceptType(builder);
    }
    return result[0];
  }

  static TypeRef of(Type type) {
    if (type.getSort() == Type.ARRAY) {
      return of(type.getElementType()).withDimensions(type.getDimensions());
    }
    return type.getSort() == Type.OBJECT
        ? TypeRef.of(type.getClassName())
        : TypeRef.primitive(type.getClassName());
  }

  @Override
  public void visitBaseType(char descriptor) {
    String primitive = Type.getType(String.valueOf(descriptor)).getClassName();
    done.accept(TypeRef.primitive(primitive).withDimensions(dimensions));
  }

  @Override
  public void visitTypeVariable(String variable) {
    done.accept(TypeRef.variable(variable).withDimensions(dimensions));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    dimensions++;
    return this;
  }

  @Override
  public void visitClassType(String internalName) {
    name = internalName.replace('/', '.');
  }

  @Override
  public void visitInnerClassType(String simpleName) {
    name += "$" + simpleName;
    arguments.clear();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(OBJECT);
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    return new TypeRefBuilder(type -> arguments.add(wildcard == SUPER ? OBJECT : type));
  }

  @Override
  public void visitEnd() {
    done.accept(new TypeRef(name, TypeRef.Kind.CLASS, arguments, dimensions));
  }
}
