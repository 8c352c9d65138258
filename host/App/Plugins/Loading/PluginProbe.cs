using System.Diagnostics;
using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Plugins;

// The result of loading a plugin in its own process: the time in milliseconds, or the failure.
internal sealed record PluginProbe(double? Milliseconds, string? Fault)
{
    // Longer than the load timeout in the other process, to allow for its start.
    private static readonly TimeSpan Patience = LoadedPlugin.Patience + TimeSpan.FromSeconds(10);

    public static async Task<PluginProbe> OfAsync(InstalledPlugin plugin)
    {
        var program = ThisProgram.Ours;
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, ThisProgram.ProbeVerb, plugin.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new(null, string.Create(CultureInfo.InvariantCulture, $"loading did not finish within {Patience.TotalSeconds} s"));
        }

        var (said, wrong) = (await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        if (process.ExitCode == 0 && double.TryParse(said.Trim().Split('\n')[^1], CultureInfo.InvariantCulture, out var took)) return new(took, null);
        return new(null, wrong.Trim() is { Length: > 0 } text ? text : $"the loading process ended with exit code {process.ExitCode}");
    }
}
