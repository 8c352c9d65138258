using System.Diagnostics;

namespace Rota.Tests.Documenting;

// A reader's machine: an empty folder with the scripts of the repository, settings and caches of its own, and rota on the path.
internal sealed class Shell : IDisposable
{
    public Shell()
    {
        foreach (var script in Directory.GetFiles(Path.Combine(Repository.Root, "strategies"), "*.csx", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Root, script));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(script, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-page-").FullName;

    // The exit code, and everything that a reader sees but the progress of runs.
    public (int Code, string Text) Run(string commands)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", $"exec 2>&1\n{commands}"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var program = Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");
        start.Environment["PATH"] = $"{program}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var home in new[] { "CACHE", "CONFIG", "DATA", "STATE" })
            start.Environment[$"XDG_{home}_HOME"] = Path.Combine(Folder, ".home", home);
        // A child of the tests must not take over what dotnet told them.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");

        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var lines = shell.StandardOutput.ReadToEnd().Split('\n').Where(line => !line.EndsWith(" ...", StringComparison.Ordinal));
        shell.WaitForExit();
        return (shell.ExitCode, string.Join('\n', lines));
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
