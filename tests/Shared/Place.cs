using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rota.Tests.Program;

// A working folder with prices. Its settings and plugins are its own; compiled scripts are shared.
internal sealed class Place : IDisposable
{
    // Two years of weekdays.
    public const int Days = 520;

    private static readonly string Cache = Temporary();

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public static string Executable { get; } = Path.Combine(
        Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", OperatingSystem.IsWindows() ? "rota.exe" : "rota");

    // A script with the same path in all tests, so that it is compiled only once.
    public static string Half { get; } = Shared("half.csx", """
        // Half and half, nobody (2001).
        var share = Param("share", 0.5, 0.0, 1.0, step: 0.1);
        Hold(("AAA", share), ("BBB", 1 - share)).Every(MonthEnd).Named("Half and half")
        """);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rota-place-").FullName;

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public static Place WithPrices()
    {
        var place = new Place();
        place.Prices("AAA", day => 100 + day * 0.1);
        place.Prices("BBB", day => 50 + day % 7);
        return place;
    }

    public static List<string> Rows(Func<int, double> close, int days = Days)
    {
        var dates = Closes.Weekdays(days);
        return [.. dates.Select((date, day) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd},{close(day)}"))];
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public void Prices(string asset, Func<int, double> close) => Prices(asset, Rows(close));

    public void Prices(string asset, IEnumerable<string> rows) =>
        Write($"prices/{asset}.csv", string.Concat(rows.Prepend("Date,Close").Select(row => row + "\n")));

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    // Runs a script on the place's prices.
    public Outcome Backtest(string script, params string[] more) => Rota(["run", script, "--feed", "csv:prices", .. more]);

    public Outcome Rota(params string[] arguments) => Ended(Process.Start(Start(arguments))!);

    // With piped input.
    public Outcome RotaTold(string input, params string[] arguments)
    {
        var start = Start(arguments);
        start.RedirectStandardInput = true;
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return Ended(process);
    }

    // A running program; it must write little, because nothing reads its output.
    public Process Begin(params string[] arguments) => Process.Start(Start(arguments))!;

    // The same, with its output.
    public LiveProgram Watch(params string[] arguments) => new(Process.Start(Start(["watch", .. arguments]))!);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Outcome Ended(Process started)
    {
        using var process = started;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new(process.ExitCode, Encoding.UTF8.GetString(output.ToArray()), error.GetAwaiter().GetResult(), output.ToArray());
    }

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["XDG_CACHE_HOME"] = Cache;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Folder, "config");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(Folder, "data");
        start.Environment["XDG_STATE_HOME"] = Path.Combine(Folder, "state");
        foreach (var (name, value) in _variables) start.Environment[name] = value;
        return start;
    }

    private static string Shared(string name, string text)
    {
        var path = Path.Combine(Cache, name);
        File.WriteAllText(path, text + "\n");
        return path;
    }

    private static string Temporary()
    {
        var folder = Directory.CreateTempSubdirectory("rota-cache-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
