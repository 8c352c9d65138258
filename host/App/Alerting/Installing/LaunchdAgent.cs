using System.Globalization;
using System.Security;

namespace Rota.Host.Alerting;

// An agent of macOS: a time that was missed while the machine slept is run once on waking.
internal static class LaunchdAgent
{
    public static Installed Of(AlertJob job, string home, TimeProvider time)
    {
        var at = job.LocalTime(time);
        var path = Path.Combine(home, "Library", "LaunchAgents", $"{job.Name}.plist");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
              <key>Label</key>
              <string>{job.Name}</string>
              <key>ProgramArguments</key>
              <array>
                <string>/bin/sh</string>
                <string>-c</string>
                <string>{SecurityElement.Escape(job.Shell)}</string>
              </array>
              <key>StartCalendarInterval</key>
              <dict>
                <key>Hour</key>
                <integer>{at.Hour}</integer>
                <key>Minute</key>
                <integer>{at.Minute}</integer>
              </dict>
            </dict>
            </plist>

            """);
        return new([new(path, text)], [$"launchctl bootstrap gui/$(id -u) '{path}'"]);
    }
}
