using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Runs;

namespace Rota.Host.Workers;

// A worker as the program sees it: runs one job at a time, and is ended when a job does not end by itself.
internal sealed class WorkerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    // From the end of its channel to its own; a stack's trace is long.
    private static readonly TimeSpan Dying = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly MessageChannel _channel;
    private readonly OutputCapture _output;
    private readonly OutputCapture _error;
    private readonly OutputForwarder? _printed;
    private readonly Lock _lock = new();
    private TaskCompletionSource<Answer>? _answer;
    private IProgress<RunProgress>? _progress;
    private CrashNotice? _crash;
    private long _first;

    private WorkerProcess(Process process, MessageChannel channel, OutputCapture output, OutputCapture error, OutputForwarder? printed)
    {
        (_process, _channel, _output, _error, _printed, Id) = (process, channel, output, error, printed, process.Id);
        Ended = ListenAsync();
    }

    public int Id { get; }

    // Done when the worker is no more.
    public Task<Termination> Ended { get; }

    // Whether nobody has waited for an answer of it yet.
    public bool IsSpare { get; set; } = true;

    // The path of the script that it ran last.
    public string? Script { get; private set; }

    // What is printed while jobs are run is told to the hearer.
    public static async Task<WorkerProcess> StartAsync(ThisProgram program, ScriptLimits limits, Action<WorkerLine>? hear = null)
    {
        // Only this user may enter it.
        var folder = Directory.CreateTempSubdirectory("rota-");
        var address = OperatingSystem.IsWindows() ? folder.Name : Path.Combine(folder.FullName, "channel");
        var pipe = new NamedPipeServerStream(
            address, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        Process? process = null;
        try
        {
            process = Start(program, address, limits);
            process.StandardInput.Close();
            var printed = hear is null ? null : new OutputForwarder(hear);
            var output = new OutputCapture(process.StandardOutput.BaseStream, printed is null ? null : printed.Output);
            var error = new OutputCapture(process.StandardError.BaseStream, printed is null ? null : printed.Error);
            using var patience = new CancellationTokenSource(Patience);
            var connected = pipe.WaitForConnectionAsync(patience.Token);
            await Task.WhenAny(connected, process.WaitForExitAsync(patience.Token)).ConfigureAwait(false);
            if (!connected.IsCompletedSuccessfully) throw new WorkerNotStartedException(NotThere(process, error));
            var channel = new MessageChannel(pipe);
            var hello = await channel.ReadAsync(patience.Token).ConfigureAwait(false) as Handshake;
            if (hello is null) throw new WorkerNotStartedException(NotThere(process, error));
            if (hello.Mismatch is { } mismatch) throw new WorkerNotStartedException(mismatch);
            Log.Say($"worker {process.Id}: started");
            return new(process, channel, output, error, printed);
        }
        catch (Exception failed)
        {
            if (process is not null) End(process);
            await pipe.DisposeAsync().ConfigureAwait(false);
            if (failed is WorkerNotStartedException) throw;
            throw new WorkerNotStartedException($"No worker can be started from {program.File}: {failed.Message}", failed);
        }
        finally
        {
            // Connected, they need no place to meet any more.
            Directory.Delete(folder.FullName, recursive: true);
        }
    }

    // A run that is not heard prints for nobody.
    public async Task<Answer> RunAsync(
        Job job, ScriptLimits limits, IProgress<RunProgress>? progress, CancellationToken cancel, bool isHeard = true)
    {
        var answer = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock) (_answer, _progress, Script) = (answer, progress, Path.GetFullPath(job.Path));
        _error.Clear();
        _output.Clear();
        _printed?.Begin(isHeard ? Script : null);
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await _channel.WriteAsync(job, watch.Token).ConfigureAwait(false);
            Log.Say($"worker {Id}: runs {Script}");
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // It is dead, and Ended will say why.
        }

        var over = WatchAsync(limits, watch.Token);
        await Task.WhenAny(answer.Task, Ended, over).ConfigureAwait(false);
        await watch.CancelAsync().ConfigureAwait(false);
        lock (_lock) (_answer, _progress) = (null, null);
        if (answer.Task.IsCompleted)
        {
            _printed?.End();
            _first = _first == 0 ? Memory() : _first;
            return await answer.Task.ConfigureAwait(false);
        }

        cancel.ThrowIfCancellationRequested();
        var death = over.IsCompletedSuccessfully ? new Termination(over.Result, Script, "") : await Ended.ConfigureAwait(false);
        throw new WorkerExitedException(death);
    }

    // Whether it lives and takes at most so many times the memory that its first run left it with.
    public bool IsFit(double growth) => !Ended.IsCompleted && Memory() <= growth * _first;

    public void Kill() => End(_process);

    private static Process Start(ThisProgram program, string address, ScriptLimits limits)
    {
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, ThisProgram.WorkerVerb, address])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Between two looks at its memory a script could take all there is.
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)limits.Megabytes << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static string NotThere(Process process, OutputCapture error) => process.HasExited
        ? string.Create(CultureInfo.InvariantCulture, $"The worker ended with code {process.ExitCode} before it said hello: {error.Text.Trim()}")
        : $"The worker did not say hello within {Patience.TotalSeconds} s.";

    // Done when a limit is passed, with the limit.
    private async Task<FailureCause> WatchAsync(ScriptLimits limits, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            await Task.Delay(Look, cancel).ConfigureAwait(false);
            if (clock.Elapsed > limits.Time) return FailureCause.TimeLimit;
            if (Memory() > (long)limits.Megabytes << 20) return FailureCause.MemoryLimit;
        }
    }

    private long Memory()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has ended.
            return 0;
        }
    }

    private async Task<Termination> ListenAsync()
    {
        var isGarbled = false;
        try
        {
            while (await _channel.ReadAsync().ConfigureAwait(false) is { } message) Take(message);
        }
        catch (InvalidDataException)
        {
            // A script wrote into the channel: as good as closed.
            isGarbled = true;
        }

        var code = isGarbled ? null : await ExitAsync().ConfigureAwait(false);
        End(_process);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        Log.Say($"worker {Id}: ended with code {_process.ExitCode}{(code is null ? ", by rota" : "")}");
        _channel.Dispose();
        _printed?.Close();
        return Termination.Of(_crash, code, _error.Text);
    }

    // Its exit code once all that it printed is read; null when it lives on.
    private async Task<int?> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Dying);
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            // A process that the script started may hold them open.
            var printed = Task.WhenAll(_error.Ended, _output.Ended);
            await Task.WhenAny(printed, Task.Delay(Look * 10, CancellationToken.None)).ConfigureAwait(false);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Take(Message message)
    {
        lock (_lock)
        {
            switch (message)
            {
                case RunProgress advance:
                    _progress?.Report(advance);
                    break;
                case Answer answer:
                    _answer?.TrySetResult(answer);
                    break;
                case Crashing crashing:
                    _crash = crashing.Notice;
                    break;
                default:
                    throw new InvalidDataException($"A worker does not say {message}.");
            }
        }
    }
}
