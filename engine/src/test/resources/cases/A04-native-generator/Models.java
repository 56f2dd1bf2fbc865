package models;

import jakarta.persistence.*;
import org.hibernate.annotations.NativeGenerator;

@Entity
@Table(name = "t")
class T {
  @Id @NativeGenerator Long id;
}
