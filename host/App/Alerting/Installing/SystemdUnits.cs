using System.Globalization;

namespace Rota.Host.Alerting;

// A timer of the user's own systemd. It knows time zones, and runs once when a run was missed. A run that found prices missing, or did not
// reach a channel, is repeated for two hours; a mistake of the user is not.
internal static class SystemdUnits
{
    public static Installed Of(AlertJob job, string folder)
    {
        var variables = string.Concat(job.Variables.Select(each => $"Environment={Quoted($"{each.Key}={each.Value}", isCommand: false)}\n"));
        var service =
            $"[Unit]\nDescription=Alerts of Rota\nStartLimitIntervalSec=4h\nStartLimitBurst=8\n\n[Service]\nType=oneshot\nRestart=on-failure\nRestartSec=15min\nRestartPreventExitStatus=2 3 10 70\nWorkingDirectory={Specified(job.Folder)}\n{variables}" +
            $"EnvironmentFile=-{Specified(job.EnvironmentFile)}\nExecStart={string.Join(' ', job.Line.Select(word => Quoted(word, isCommand: true)))}\n";
        var timer = string.Create(
            CultureInfo.InvariantCulture,
            $"[Unit]\nDescription=Alerts of Rota after the close in New York\n\n[Timer]\nOnCalendar=Mon..Fri {job.At:HH:mm} America/New_York\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n");
        return new(
            [new(Path.Combine(folder, $"{job.Name}.service"), service), new(Path.Combine(folder, $"{job.Name}.timer"), timer)],
            [
                "systemctl --user daemon-reload", $"systemctl --user enable --now {job.Name}.timer",
                "loginctl enable-linger   # to run while you are not logged in",
            ]);
    }

    public static string FolderOf(string config) => Path.Combine(config, "systemd", "user");

    // Paths are taken as they are, but for specifiers.
    private static string Specified(string path) => path.Replace("%", "%%", StringComparison.Ordinal);

    private static string Quoted(string word, bool isCommand)
    {
        var text = Specified(word).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{(isCommand ? text.Replace("$", "$$", StringComparison.Ordinal) : text)}\"";
    }
}
