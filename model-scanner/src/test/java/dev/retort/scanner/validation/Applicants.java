package dev.retort.scanner.validation;

import jakarta.persistence.*;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.NullUnmarked;

/** Every constraint that Hibernate takes into its DDL, and some that it does not. */
@NullUnmarked
final class Applicants {
  private Applicants() {}

  interface Later {}

  @NotNull
  @Size(max = 12)
  @Constraint(validatedBy = {})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Code {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  @Embeddable
  static class Address {
    @NotBlank String street;

    @Size(max = 5)
    String zip;
  }

  @Entity
  @Inheritance
  static class Applicant {
    @Id long id;
    @NotNull String name;

    @NotNull(groups = Later.class)
    String later;

    @NotBlank
    @Size(max = 40)
    String nick;

    @Size(min = 2)
    String open;

    @Length(max = 7)
    String shortText;

    @Size(max = 9)
    @Column(columnDefinition = "varchar(99)")
    String defined;

    @Min(18)
    Integer age;

    @Max(7)
    int rank;

    @Max(90)
    @Min(10)
    Integer weight;

    @Range(min = 1, max = 6)
    Integer dice;

    @Positive Integer positive;

    @Digits(integer = 5, fraction = 3)
    BigDecimal amount;

    @Digits(integer = 3, fraction = 0)
    Integer number;

    @Code String code;
    @Email String email;
    @NotNull @ManyToOne Applicant referrer;
    @NotEmpty @ElementCollection List<@NotNull String> skills;
    @Valid @NotNull @Embedded Address home;

    @Valid
    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "work_zip"))
    Address work;

    @AttributeOverride(name = "street", column = @Column(name = "other_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "other_zip"))
    @Embedded
    Address other;

    private String title;

    @NotNull
    public String getTitle() {
      return title;
    }
  }

  @Entity
  static class Trainee extends Applicant {
    @NotNull
    @Size(max = 33)
    String school;
  }
}
