using System.ComponentModel;
using System.Diagnostics;

namespace Rota.Host.Alerting;

// The user's crontab, by the program of that name.
internal static class Crontab
{
    // Empty if the user has none: the program then ends with 1.
    public static string Read()
    {
        var (code, output, error) = Run(["-l"], input: null);
        return code == 0 ? output
            : error.Contains("no crontab", StringComparison.OrdinalIgnoreCase) ? ""
            : throw new InputException(new Mistake($"Cannot read the crontab: {error.Trim()}"));
    }

    public static void Write(string text)
    {
        var (code, _, error) = Run(["-"], text);
        if (code != 0) throw new InputException(new Mistake($"Cannot write the crontab: {error.Trim()}"));
    }

    private static (int Code, string Output, string Error) Run(string[] arguments, string? input)
    {
        var start = new ProcessStartInfo("crontab", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (input is not null) process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (Win32Exception missing)
        {
            throw new InputException(new Mistake($"Cannot run 'crontab': {missing.Message}. Install cron, or use 'rota alert install systemd'."));
        }
    }
}
