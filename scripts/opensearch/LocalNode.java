import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch, which runs for as long as somebody holds its standard input open: it cannot outlive its parent,
 * however that ends.
 *
 * <p>Arguments: the file with the node's settings, and the folder of the whole cluster, which goes when the input ends.
 */
public final class LocalNode {
  /** Of the modules that OpenSearch comes with, those that a search for articles may need. */
  private static final List<Class<? extends Plugin>> MODULES =
      List.of(
          CommonAnalysisPlugin.class,
          MapperExtrasPlugin.class,
          Netty4Plugin.class,
          PainlessPlugin.class,
          ReindexPlugin.class);

  private static final int ATTEMPTS = 50;

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    // The only thread that is no daemon: it keeps the node running, too.
    new Thread(() -> haltWithInput(folder), "input").start();
    Settings settings = Settings.builder().loadFromPath(Path.of(arguments[0])).build();
    LogConfigurator.configureWithoutConfig(Settings.builder().put("logger.level", "WARN").build());
    try {
      new OpenSearchRunnerNode(
              InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, null), MODULES)
          .start();
    } catch (Exception error) {
      error.printStackTrace();
      System.exit(1);
    }
  }

  private static void haltWithInput(Path folder) {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException error) {
      // As good as its end.
    }
    try {
      // The other nodes may still write, and remove too.
      for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
        remove(folder);
        Thread.sleep(20);
      }
    } catch (InterruptedException error) {
      // Nobody interrupts.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (Exception error) {
      // Gone meanwhile: the next attempt walks what is left.
    }
  }
}
