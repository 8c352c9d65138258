using System.Diagnostics;
using System.Globalization;
using Rota.Host.Alerting;
using Rota.Tests.Program;

namespace Rota.Tests.Alerting;

// What schedulers get, as schedulers read it.
public sealed class InstallTests : IDisposable
{
    private static readonly string[] Odd = ["alert", "my strategies", "--channel", "command:echo \"$HOME\" 100%; it's \\fine", "--quiet"];

    private readonly Place _place = Place.WithPrices();

    [Theory]
    [InlineData("America/New_York", "18:00")]
    [InlineData("UTC", "23:00")]
    [InlineData("Europe/Berlin", "00:00")]
    [InlineData("Asia/Kolkata", "04:30")]
    [InlineData("Australia/Sydney", "10:00")]
    public void TheLocalTimeIsNeverBeforeTheOneInNewYork(string zone, string time)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var there), $"This machine does not know the time zone {zone}.");

        Assert.Equal(time, Job("/usr/bin/rota", Odd).LocalTime(new TimeIn(there)).ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void SystemdAcceptsTheUnits()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "systemd is not on this machine.");
        var units = SystemdUnits.Of(Job("/bin/echo", Odd), _place.Folder);
        foreach (var file in units.Files) File.WriteAllText(file.Path, file.Text);

        var (code, said) = Ran("/usr/bin/systemd-analyze", ["verify", "--user", "--man=no", .. units.Files.Select(file => file.Path)]);

        Assert.True(code == 0, said);
        Assert.DoesNotContain(_place.Folder, said, StringComparison.Ordinal);
        Assert.Contains("Next elapse", Ran("/usr/bin/systemd-analyze", ["calendar", "Mon..Fri 18:00 America/New_York"]).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void AShellGetsTheWordsAsTheyAreWithTheSecretsOfTheFile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");
        var echo = _place.Write("echo me", "#!/bin/sh\nprintf '%s|' \"$@\" \"$SECRET\" \"$XDG_STATE_HOME\" \"$(pwd)\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(echo, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _place.Write("alert.env", "SECRET=hush\n");

        var (_, said) = Ran("/bin/sh", ["-c", Job(echo, Odd).Shell]);

        Assert.Equal($"{string.Join('|', Odd)}|hush|/a state|{_place.Folder}|", said);
    }

    [Fact]
    public void ACrontabKeepsItsOtherLinesAndHasTheJobOnce()
    {
        var time = new TimeIn(TimeZoneInfo.Utc);
        var once = CronLine.In("MAILTO=me\n0 1 * * * other\n", Job("/usr/bin/rota", Odd), time);

        var twice = CronLine.In(once, Job("/usr/bin/rota", ["alert", "a.csx"]), time);

        Assert.StartsWith("MAILTO=me\n0 1 * * * other\n# rota-alert: begin\n0 23 * * * cd ", twice, StringComparison.Ordinal);
        Assert.Equal(2, twice.Split('\n').Count(line => line.StartsWith("# rota-alert", StringComparison.Ordinal)));
        Assert.Contains(@"100\%; it", once, StringComparison.Ordinal);
        Assert.DoesNotContain("100", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void MacOsAndWindowsGetWellFormedXml()
    {
        var time = new TimeIn(TimeZoneInfo.Utc);
        var job = Job("/usr/bin/rota", Odd);

        var agent = System.Xml.Linq.XDocument.Parse(LaunchdAgent.Of(job, "/Users/me", time).Files[0].Text);
        var task = System.Xml.Linq.XDocument.Parse(WindowsTask.Of(job, "/state", time).Files[0].Text);

        Assert.Contains(job.Shell, agent.Descendants("string").Select(each => each.Value));
        Assert.Equal(["true"], task.Descendants().Where(each => each.Name.LocalName == "StartWhenAvailable").Select(each => each.Value));
        Assert.Equal(
            ["alert \"my strategies\" --channel \"command:echo \\\"$HOME\\\" 100%; it's \\fine\" --quiet"],
            task.Descendants().Where(each => each.Name.LocalName == "Arguments").Select(each => each.Value));
    }

    [Fact]
    public void InstallingPrintsTheCommandLineAndWritesOnlyWhenTold()
    {
        var shown = _place.Rota("alert", "install", "systemd", Place.Half, "--feed", "csv:prices", "--channel", "file:a.txt", "--at", "18:45");
        Assert.Equal(0, shown.Code);
        Assert.Contains($"\"alert\" \"{Place.Half}\" \"--feed\" \"csv:prices\" \"--channel\" \"file:a.txt\" \"--quiet\"\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("OnCalendar=Mon..Fri 18:45 America/New_York\nPersistent=true\n", shown.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_place.Folder, "config", "systemd")));
        Assert.Contains("OnCalendar=Mon..Fri 19:15 ", _place.Rota("alert", "install", "systemd", Place.Half, "--settle", "180").Output, StringComparison.Ordinal);

        if (!OperatingSystem.IsLinux()) return;
        var written = _place.Rota("alert", "install", "systemd", Place.Half, "--feed", "csv:prices", "--yes");
        Assert.Equal(0, written.Code);
        Assert.Contains("Persistent=true", _place.Read("config/systemd/user/rota-alert.timer"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anacron", "Unknown scheduler 'anacron'. Available: systemd, cron, launchd, windows.")]
    [InlineData("systemd --channel pigeon", "Unknown alert channel 'pigeon'. Available: mail, webhook, file, command.")]
    [InlineData("systemd --at noon", "--at is 'noon'; use a time in New York, such as 18:00.")]
    [InlineData("systemd --at 16:30", "--at is '16:30', before prices are final at 17:00 in New York: each alert would come a day late. Use a later time.")]
    [InlineData("systemd --name a/b", "--name is 'a/b'; use letters, digits, - and _.")]
    public void AMistakeIsNamedBeforeAnythingIsWritten(string words, string why)
    {
        var refused = _place.Rota(["alert", "install", .. words.Split(' '), Place.Half, "--yes"]);

        Assert.Equal(2, refused.Code);
        Assert.Contains(why, refused.Error, StringComparison.Ordinal);
    }

    // In a mount namespace of its own, so that the machine's crontabs are neither read nor changed.
    [Trait("Category", "Slow")]
    [Fact]
    public async Task CronRunsTheInstalledLine()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/cron") && File.Exists("/usr/bin/crontab"), "cron is not on this machine.");
        Assert.SkipUnless(
            Environment.UserName == "root" && Ran("/usr/bin/unshare", ["--mount", "true"]).Code == 0, "A mount namespace of its own needs root.");
        var rota = $"'{Place.Executable}' alert install cron '{Place.Half}' --feed csv:prices --to 2002-12-27 --channel file:told.txt --yes";
        var script = _place.Write("cron.sh", $"""
            mount -t tmpfs none /var/spool/cron && mkdir /var/spool/cron/crontabs && mount -t tmpfs none /etc/cron.d && mount -t tmpfs none /run &&
            mount --bind /dev/null /etc/crontab && {rota} && crontab -l | sed 's/^[0-9]* [0-9]* /* * /' | crontab - && exec /usr/sbin/cron -f
            """);
        var start = new ProcessStartInfo("/usr/bin/unshare", ["--mount", "--pid", "--fork", "--kill-child", "sh", script]) { WorkingDirectory = _place.Folder, RedirectStandardOutput = true };
        foreach (var (name, folder) in new[] { ("CONFIG", "config"), ("DATA", "data"), ("STATE", "state") }) start.Environment[$"XDG_{name}_HOME"] = Path.Combine(_place.Folder, folder);

        using var cron = Process.Start(start)!;
        try
        {
            var told = Path.Combine(_place.Folder, "told.txt");
            for (var waited = 0; waited < 100 && !File.Exists(told); waited++) await Task.Delay(1000, TestContext.Current.CancellationToken);

            Assert.True(File.Exists(told), "cron did not run the line within 100 s.");
            Assert.StartsWith("Rota START Half and half ", await File.ReadAllTextAsync(told, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            cron.Kill(entireProcessTree: true);
            await cron.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _place.Dispose();

    private AlertJob Job(string program, IReadOnlyList<string> words) => new(
        "rota-alert", program, words, _place.Folder, Path.Combine(_place.Folder, "alert.env"), [new("XDG_STATE_HOME", "/a state")], new TimeOnly(18, 0));

    private static (int Code, string Said) Ran(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // systemd asks for the folder of a logged-in user.
        start.Environment["XDG_RUNTIME_DIR"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private sealed class TimeIn(TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    }
}
