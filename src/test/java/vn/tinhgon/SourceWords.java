package vn.tinhgon;

import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The text that stands in the product's source, read by the compiler itself: what is said, and with which arguments. */
final class SourceWords {

    /** A string literal. */
    record Text(String text, String where) {}

    /** A key put together: {@code "role." + role}; the constants where what follows is an enum, else none. */
    record Composed(String prefix, List<String> constants, String where) {}

    /**
     * A sentence asked for by its key, with that many arguments.
     *
     * @param counts which of them are whole numbers, from 0
     */
    record Asked(String key, int arguments, Set<Integer> counts, String where) {}

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> COUNTS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

    final List<Text> texts = new ArrayList<>();
    final List<Composed> composed = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();

    /** Ends of keys: {@code direction + ".slightly"}. */
    final Set<String> endings = new HashSet<>();

    static SourceWords read() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(SOURCES)) {
            var sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            var words = new SourceWords();
            var units = task.parse();
            task.analyze();
            var trees = Trees.instance(task);
            units.forEach(unit -> words.new Reader(trees, unit).scan(unit, null));
            return words;
        }
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Object> {

        private final Trees trees;
        private final CompilationUnitTree unit;

        Reader(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Object none) {
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Object none) {
            if (literal.getValue() instanceof String text) {
                texts.add(new Text(text, where(literal)));
            }
            return super.visitLiteral(literal, none);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Object none) {
            if (sum.getKind() == Tree.Kind.PLUS) {
                var prefix = text(sum.getLeftOperand());
                if (prefix != null && prefix.endsWith(".")) {
                    composed.add(new Composed(prefix, constants(sum.getRightOperand()), where(sum)));
                }
                var ending = text(sum.getRightOperand());
                if (ending != null && ending.startsWith(".")) {
                    endings.add(ending);
                }
            }
            return super.visitBinary(sum, none);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Object none) {
            var arguments = call.getArguments();
            switch (name(call.getMethodSelect())) {
                case "say", "getTranslation" -> asked(arguments, 0);
                case "field" -> asked(arguments, 1);
                case "orChanged", "foundOrChanged" -> changed(arguments.getFirst());
                default -> {}
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Object none) {
            switch (name(made.getIdentifier())) {
                case "Refused" -> asked(made.getArguments(), 0);
                case "Changed" -> changed(made.getArguments().getFirst());
                default -> {}
            }
            return super.visitNewClass(made, none);
        }

        private void changed(ExpressionTree what) {
            var word = text(what);
            if (word != null) {
                asked.add(new Asked(word + ".changed", 0, Set.of(), where(what)));
            }
        }

        private void asked(List<? extends ExpressionTree> arguments, int place) {
            var key = arguments.size() > place ? text(arguments.get(place)) : null;
            if (key != null) {
                var given = arguments.subList(place + 1, arguments.size());
                var counts = IntStream.range(0, given.size())
                        .filter(index -> isCount(given.get(index)))
                        .boxed()
                        .collect(toSet());
                asked.add(new Asked(key, given.size(), counts, where(arguments.get(place))));
            }
        }

        private boolean isCount(ExpressionTree argument) {
            return COUNTS.contains(String.valueOf(trees.getTypeMirror(new TreePath(getCurrentPath(), argument))));
        }

        private static String name(Tree called) {
            return switch (called) {
                case IdentifierTree plain -> plain.getName().toString();
                case MemberSelectTree member -> member.getIdentifier().toString();
                default -> "";
            };
        }

        private static @Nullable String text(Tree tree) {
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : null;
        }

        /** {@code state}, {@code row.state()}, and within the enum itself {@code name()}. */
        private List<String> constants(ExpressionTree value) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), value));
            if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
                return constants((TypeElement) declared.asElement());
            }
            if (value instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof IdentifierTree method
                    && method.getName().contentEquals("name")) {
                return constants(around());
            }
            return List.of();
        }

        private TypeElement around() {
            Element element = trees.getElement(
                    new TreePath(new TreePath(unit), unit.getTypeDecls().getFirst()));
            return (TypeElement) element;
        }

        private static List<String> constants(TypeElement type) {
            return type.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(constant -> constant.getSimpleName().toString())
                    .toList();
        }

        private String where(Tree tree) {
            var position = trees.getSourcePositions().getStartPosition(unit, tree);
            return unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(position);
        }
    }
}
