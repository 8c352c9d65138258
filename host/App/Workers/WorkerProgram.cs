namespace Rota.Host.Workers;

// What to start as a worker: this program itself.
internal sealed record WorkerProgram(string File, IReadOnlyList<string> Arguments)
{
    public static WorkerProgram Ours { get; } = At(AppContext.BaseDirectory);

    // The program in a folder; without an executable of its own the runtime's is used.
    public static WorkerProgram At(string folder)
    {
        var executable = Path.Combine(folder, OperatingSystem.IsWindows() ? "rota.exe" : "rota");
        return System.IO.File.Exists(executable)
            ? new(executable, [])
            : new(Environment.ProcessPath ?? "dotnet", [Path.Combine(folder, "rota.dll")]);
    }
}
