package dev.retort.introspector.canonical;

import dev.retort.schema.QualifiedName;
import java.util.List;

/** A temporary table by the name of a real one. Columns stand first among the elements. */
record ScratchTable(QualifiedName name, List<Element> elements) {}
