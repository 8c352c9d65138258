using System.CommandLine;
using System.Globalization;
using System.Text;
using Rota.Host.Alerting;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// rota alert install KIND: what a scheduler needs to run 'rota alert' after each close.
internal sealed class AlertInstallCommand
{
    private const string Systemd = "systemd";
    private const string Cron = "cron";
    private const string Launchd = "launchd";
    private const string Windows = "windows";

    // Minutes after prices are final.
    private const int Pause = 15;

    private static readonly TimeOnly Close = new(16, 0);
    private static readonly TimeOnly Earliest = new(18, 0);
    private static readonly TimeOnly Latest = new(23, 45);
    private static readonly string[] Kinds = [Systemd, Cron, Launchd, Windows];
    private static readonly string[] Folders = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "DOTNET_ROOT"];

    private readonly Argument<string> _kind = new("KIND") { Description = $"The scheduler: {string.Join(", ", Kinds)}." };
    private readonly Option<string> _name = RunOptions.Value("--name", "NAME", "Name of the job (default: rota-alert). Another name makes a second job.");
    private readonly Option<string> _at = RunOptions.Value("--at", "HH:MM", "Time in New York, after prices are final (default: 18:00, or a quarter of an hour after they are).");
    private readonly Option<bool> _yes = new("--yes") { Description = "Write the files instead of printing them." };
    private readonly AlertOptions _options = new();
    private readonly Streams _streams;
    private readonly TimeProvider _time;

    private AlertInstallCommand(Streams streams, TimeProvider time) => (_streams, _time) = (streams, time);

    public static Command Create(Streams streams, TimeProvider time)
    {
        var verb = new AlertInstallCommand(streams, time);
        var command = new Command("install", "Print what a scheduler needs to run 'rota alert' with these scripts and options every day; --yes writes it.")
        {
            verb._kind, verb._name, verb._at, verb._yes,
        };
        verb._options.AddTo(command);
        command.SetAction(verb.Install);
        return command;
    }

    private int Install(ParseResult parsed)
    {
        var mistakes = new ProblemList();
        var kind = parsed.GetRequiredValue(_kind);
        if (!Kinds.Contains(kind)) mistakes.Add(new Mistake($"Unknown scheduler '{kind}'. Available: {string.Join(", ", Kinds)}."));
        var job = mistakes.Try(() => Job(parsed));
        mistakes.Try(() => _options.Scripts(parsed).Count);
        var plugins = PluginCatalogue.Scan();
        foreach (var choice in _options.Channels(parsed)) mistakes.Try(() => { choice.Require(plugins); return true; });
        if (parsed.GetValue(_yes) && Foreign(kind) is { } foreign)
            mistakes.Add(new Mistake($"{kind} does not run on this machine, {foreign}. Leave --yes out to see what to write."));
        mistakes.ThrowIfAny();
        if (kind == Cron) Schedule(parsed, job!);
        else Write(parsed, Installed(kind, job!));
        _streams.Error.WriteLine($"Put the secrets that your channels need into {job!.EnvironmentFile}, one NAME=value a line, and let only you read it.");
        return ExitCode.Done;
    }

    private void Schedule(ParseResult parsed, AlertJob job)
    {
        if (!parsed.GetValue(_yes))
        {
            _streams.Out.Write(CronLine.Of(job, _time));
            _streams.Out.WriteLine("# Add these lines by: crontab -e");
            return;
        }

        Crontab.Write(CronLine.In(Crontab.Read(), job, _time));
        _streams.Out.WriteLine("Added to your crontab; 'crontab -l' shows it.");
    }

    private void Write(ParseResult parsed, Installed installed)
    {
        foreach (var file in installed.Files)
        {
            if (parsed.GetValue(_yes))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
                WholeFile.Write(file.Path, file.IsUtf16 ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(file.Text)] : Encoding.UTF8.GetBytes(file.Text));
                _streams.Out.WriteLine($"Wrote {file.Path}");
            }
            else
            {
                _streams.Out.WriteLine($"# {file.Path}");
                _streams.Out.WriteLine(file.Text);
            }
        }

        _streams.Out.WriteLine("# Then:");
        foreach (var step in installed.Steps) _streams.Out.WriteLine($"#   {step}");
    }

    private Installed Installed(string kind, AlertJob job) => kind switch
    {
        Systemd => SystemdUnits.Of(job, SystemdUnits.FolderOf(Path.GetDirectoryName(Config())!)),
        Launchd => LaunchdAgent.Of(job, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), _time),
        _ => WindowsTask.Of(job, AlertFolder.Ours(), _time),
    };

    private AlertJob Job(ParseResult parsed)
    {
        var name = parsed.GetValue(_name) ?? "rota-alert";
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new InputException(new Mistake($"--name is '{name}'; use letters, digits, - and _."));
        var program = ThisProgram.Ours;
        return new(
            name, program.File, [.. program.Arguments, "alert", .. Words(parsed), "--quiet"], Environment.CurrentDirectory,
            Path.Combine(Config(), "alert.env"),
            [.. Folders.Select(variable => KeyValuePair.Create(variable, Environment.GetEnvironmentVariable(variable) ?? "")).Where(each => each.Value.Length > 0)],
            At(parsed.GetValue(_at), _options.Settle(parsed, _options.Account(parsed))));
    }

    // The words of the command line that are those of 'rota alert'.
    private List<string> Words(ParseResult parsed)
    {
        var words = parsed.Tokens.Select(token => token.Value).ToList();
        words.RemoveRange(0, words.IndexOf("install") + 1);
        words.Remove(parsed.GetRequiredValue(_kind));
        words.RemoveAll(word => word is "--yes" or "--quiet");
        foreach (var option in new Option<string>[] { _name, _at })
        {
            if (words.IndexOf(option.Name) is var at and >= 0) words.RemoveRange(at, 2);
        }

        return words;
    }

    // Before prices are final, each alert would come a day late.
    private static TimeOnly At(string? text, TimeSpan settle)
    {
        if (Close.ToTimeSpan() + settle >= Latest.ToTimeSpan())
            throw new InputException(new Mistake("--settle lasts beyond the day of the close in New York; use less, or let a scheduler of yours run 'rota alert'."));
        var final = Close.Add(settle);
        if (text is null) return Earliest > final.AddMinutes(Pause) ? Earliest : final.AddMinutes(Pause);
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new InputException(new Mistake($"--at is '{text}'; use a time in New York, such as 18:00."));
        return time >= final ? time : throw new InputException(new Mistake(string.Create(
            CultureInfo.InvariantCulture, $"--at is '{text}', before prices are final at {final:HH:mm} in New York: each alert would come a day late. Use a later time.")));
    }

    // The system of this machine, if the scheduler is not its own.
    private static string? Foreign(string kind) => kind switch
    {
        Systemd when !OperatingSystem.IsLinux() => "which is not Linux",
        Launchd when !OperatingSystem.IsMacOS() => "which is not macOS",
        Windows when !OperatingSystem.IsWindows() => "which is not Windows",
        Cron when OperatingSystem.IsWindows() => "which is Windows",
        _ => null,
    };

    private static string Config() => SettingsFile.UserPath() is { } settings
        ? Path.GetDirectoryName(settings)!
        : throw new InputException(new Mistake("No home folder for settings: set XDG_CONFIG_HOME."));
}
