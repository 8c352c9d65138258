using System.Globalization;
using System.Security;
using System.Text;

namespace Rota.Host.Alerting;

// A task of the Windows task scheduler, which starts a missed run when it can.
internal static class WindowsTask
{
    public static Installed Of(AlertJob job, string folder, TimeProvider time)
    {
        var start = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).ToDateTime(job.LocalTime(time));
        var path = Path.Combine(folder, $"{job.Name}.xml");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <?xml version="1.0" encoding="UTF-16"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <Triggers>
                <CalendarTrigger>
                  <StartBoundary>{start:s}</StartBoundary>
                  <ScheduleByDay>
                    <DaysInterval>1</DaysInterval>
                  </ScheduleByDay>
                </CalendarTrigger>
              </Triggers>
              <Settings>
                <StartWhenAvailable>true</StartWhenAvailable>
                <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
              </Settings>
              <Actions>
                <Exec>
                  <Command>{SecurityElement.Escape(job.Program)}</Command>
                  <Arguments>{SecurityElement.Escape(string.Join(' ', job.Words.Select(Quoted)))}</Arguments>
                  <WorkingDirectory>{SecurityElement.Escape(job.Folder)}</WorkingDirectory>
                </Exec>
              </Actions>
            </Task>

            """);
        return new(
            [new(path, text) { IsUtf16 = true }],
            [$"schtasks /create /tn {job.Name} /xml \"{path}\"", "setx ROTA_SMTP_PASSWORD ...   # each secret that your channels need"]);
    }

    // As programs of Windows split their command line: backslashes count only before a quotation mark.
    private static string Quoted(string word)
    {
        if (word.Length > 0 && !word.Any(letter => letter is ' ' or '\t' or '"')) return word;
        var text = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var letter in word)
        {
            if (letter == '"') text.Append('\\', backslashes + 1);
            backslashes = letter == '\\' ? backslashes + 1 : 0;
            text.Append(letter);
        }

        return text.Append('\\', backslashes).Append('"').ToString();
    }
}
