using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rota.Plugins.Alerts;

// Runs a line of the shell for each alert, with the text on its standard input. It is killed with its children when the time is over.
internal sealed class CommandChannel : IAlertChannel
{
    // EX_TEMPFAIL of sysexits.h.
    private const int TryAgain = 75;

    private readonly string _line;

    public CommandChannel(string line) => _line = line.Trim().Length > 0
        ? line
        : throw new InputException(new Mistake("The channel 'command' needs a command: --channel 'command:wall'."));

    // The rest may have secrets.
    public string Destination
    {
        get
        {
            var words = _line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return $"the command {words[0]}{(words.Length > 1 ? " …" : "")}";
        }
    }

    public async Task<AlertDelivery> SendAsync(Alert alert, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            using var process = Process.Start(Start(alert))!;
            try
            {
                var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
                await TellAsync(process, alert.Text, cancel).ConfigureAwait(false);
                await process.WaitForExitAsync(cancel).ConfigureAwait(false);
                await output.ConfigureAwait(false);
                return Answer(process.ExitCode, await error.ConfigureAwait(false));
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception missing)
        {
            return AlertDelivery.Failed($"Cannot start the shell: {missing.Message}", mayTryAgain: false);
        }
    }

    private AlertDelivery Answer(int code, string error)
    {
        if (code == 0) return AlertDelivery.Delivered;
        var said = error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return AlertDelivery.Failed(
            string.Create(CultureInfo.InvariantCulture, $"{Destination} ended with exit code {code}{(said is null ? "." : $": {OneLine.Of(said)}")}"),
            mayTryAgain: code == TryAgain);
    }

    // A command that does not read its input may have closed it.
    private static async Task TellAsync(Process process, string text, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancel).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            // Its exit code tells whether the alert was delivered.
        }
    }

    private ProcessStartInfo Start(Alert alert)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe") { Arguments = $"/d /s /c \"{_line}\"" }
            : new ProcessStartInfo("/bin/sh", ["-c", _line]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.StandardErrorEncoding = Encoding.UTF8;
        start.Environment["ROTA_ALERT_SUBJECT"] = alert.Subject;
        start.Environment["ROTA_ALERT_KIND"] = alert.Kind.ToString().ToUpperInvariant();
        start.Environment["ROTA_ALERT_KEY"] = alert.Key;
        return start;
    }
}
