namespace Rota.Host.Plugins;

// The packages of the SDK that come with the program, so that a plugin is built for this very rota, offline too.
internal static class BundledPackages
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "packages");

    // For a list of sources; a folder that is not there would stop dotnet.
    public static string Source => Directory.Exists(Folder) ? Folder : "";
}
