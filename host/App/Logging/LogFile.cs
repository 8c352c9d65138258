using System.Globalization;
using System.Runtime.InteropServices;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Rota.Host.Logging;

// The file that the user asks for by --log or ROTA_LOG. The program and its workers append to the same one; each line has its process.
internal sealed class LogFile
{
    public const string Variable = "ROTA_LOG";

    private readonly Logger _logger;
    private readonly Redaction _redaction = Redaction.OfUser();

    private LogFile(string path) => _logger = new LoggerConfiguration()
        .WriteTo.File(
            path, shared: true, fileSizeLimitBytes: null, formatProvider: CultureInfo.InvariantCulture,
            outputTemplate: $"{{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz}} {Environment.ProcessId} {{Level:u3}} {{Text:l}}{{NewLine}}")
        .CreateLogger();

    public static void Open(string path, IReadOnlyList<string> arguments)
    {
        RequireWritable(path);
        // Workers inherit it.
        Environment.SetEnvironmentVariable(Variable, path);
        var file = new LogFile(path);
        Log.To(file.Write, file._redaction.Learn, file._logger.Dispose);
        AppDomain.CurrentDomain.UnhandledException += (_, thrown) => Log.Failure((Exception)thrown.ExceptionObject);
        Log.Say($"rota {BuildFacts.Version} (plugin api level {BuildFacts.ApiLevel}, .NET {Environment.Version}) on {RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier}");
        Log.Say($"in {Environment.CurrentDirectory}: rota {string.Join(' ', arguments.Select(argument => $"\"{argument}\""))}");
    }

    private static void RequireWritable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot write the log: {refused.Message} Name another file with --log or {Variable}.", path));
        }
    }

    private void Write(string text, bool isFailure) =>
        _logger.Write(isFailure ? LogEventLevel.Error : LogEventLevel.Information, "{Text}", _redaction.Of(text));
}
