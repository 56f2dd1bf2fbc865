package dev.retort.introspector.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who waits for the rendering of an element. */
record Render(@Nullable Subject subject, List<Chain> chains) {
  void take(Rendering rendering) {
    for (Chain chain : chains) {
      String error = rendering.error();
      String text = rendering.text();
      if (error != null) {
        chain.failed(error);
      } else if (text == null || subject == null) {
        chain.failed("nothing is left of it");
      } else {
        String read = subject.read(text);
        if (read.isEmpty()) {
          chain.failed("its rendering cannot be taken apart");
        } else {
          chain.rendered(read);
        }
      }
    }
  }
}
