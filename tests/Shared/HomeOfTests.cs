using System.Runtime.CompilerServices;

namespace Rota.Tests.Program;

// Programs that a test starts without a home of their own write into a folder of the tests, and never into the user's ledger.
internal static class HomeOfTests
{
#pragma warning disable CA2255 // Tests are no library: this runs before the first of them.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        var home = Directory.CreateTempSubdirectory("rota-data-").FullName;
        Environment.SetEnvironmentVariable("XDG_DATA_HOME", home);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(home, recursive: true);
    }
}
