using System.ComponentModel;
using System.Diagnostics;

namespace Rota.Host.Packages;

// The user's dotnet, with the user's own settings, sources and credentials.
internal static class DotNet
{
    // The last lines hold the error; a build prints a lot before.
    private const int LinesShown = 20;

    public static void Run(string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // A build server that stays alive would hold the output open and block this wait.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
            process.WaitForExit();
            if (process.ExitCode == 0) return;
            var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var errors = lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
            throw new InvalidDataException(
                $"'dotnet {arguments[0]}' failed:\n{string.Join('\n', (errors.Count > 0 ? errors : [.. lines]).TakeLast(LinesShown))}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidDataException($"Cannot start dotnet: {missing.Message}. Install the .NET SDK.", missing);
        }
    }
}
