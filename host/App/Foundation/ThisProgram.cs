namespace Rota.Host.Foundation;

// How to start this program again.
internal sealed record ThisProgram(string File, IReadOnlyList<string> Arguments)
{
    // Hidden verbs with which the program starts itself.
    public const string WorkerVerb = "worker";
    public const string ProbeVerb = "probe";
    public const string LaunchVerb = "launch";

    public static ThisProgram Ours { get; } = At(AppContext.BaseDirectory);

    // The program in a folder; without its own executable it runs under dotnet.
    public static ThisProgram At(string folder)
    {
        var executable = Path.Combine(folder, OperatingSystem.IsWindows() ? "rota.exe" : "rota");
        return System.IO.File.Exists(executable)
            ? new(executable, [])
            : new(Environment.ProcessPath ?? "dotnet", [Path.Combine(folder, "rota.dll")]);
    }
}
