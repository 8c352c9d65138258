using System.Runtime.CompilerServices;
using Terminal.Gui.App;
using Terminal.Gui.Configuration;

namespace Rota.Terminal;

// As soon as the package is loaded, it reads files named .tui/config.json in the current and the home folder, and a variable: any folder
// could change keys and colours, or stop the program by a broken file. It is loaded where there are none.
internal static class PackageConfiguration
{
    private const string Variable = "TUI_CONFIG";
    private const string Home = "HOME";
    private const string Profile = "USERPROFILE";

    private static readonly Lock Once = new();
    private static bool _isLoaded;

    // Before other threads run: the current folder belongs to the whole process.
    public static void Ignore()
    {
        lock (Once)
        {
            if (_isLoaded) return;
            _isLoaded = true;
            var folder = Environment.CurrentDirectory;
            var variables = new[] { Variable, Home, Profile }.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).ToList();
            try
            {
                Environment.CurrentDirectory = AppContext.BaseDirectory;
                foreach (var (name, _) in variables) Environment.SetEnvironmentVariable(name, name == Variable ? null : AppContext.BaseDirectory);
                Load();
            }
            finally
            {
                Environment.CurrentDirectory = folder;
                foreach (var (name, value) in variables) Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    // In a method of its own, so that nothing of the package is loaded before it runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Load()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(Application).Module.ModuleHandle);
        _ = TuiConfigurationBuilder.Shared.Configuration;
        Application.MaximumIterationsPerSecond = ushort.MaxValue;
    }
}
