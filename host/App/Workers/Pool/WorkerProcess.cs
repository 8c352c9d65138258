using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Runs;

namespace Rota.Host.Workers;

// A worker as the program sees it: runs one job at a time, and is killed if a job does not end by itself.
internal sealed class WorkerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    // Time between the end of its channel and its exit; printing a deep stack trace takes long.
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

    // Done when the worker has exited.
    public Task<Termination> Ended { get; }

    // Whether nobody has waited for one of its answers yet.
    public bool IsSpare { get; set; } = true;

    // The path of its last script.
    public string? Script { get; private set; }

    // Hear receives the output of jobs.
    public static async Task<WorkerProcess> StartAsync(ThisProgram program, ScriptLimits limits, Action<WorkerLine>? hear = null)
    {
        // Only this user may access the folder.
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
            throw new WorkerNotStartedException($"Cannot start a worker from {program.File}: {failed.Message}", failed);
        }
        finally
        {
            // Once connected, they no longer need the socket's folder.
            Directory.Delete(folder.FullName, recursive: true);
        }
    }

    // The output of an unheard run is dropped.
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
            // The worker is dead; Ended has the reason.
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

    // Whether it lives and uses at most this multiple of the memory after its first run.
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
        // A script could allocate all memory between two checks.
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
            // It exited by itself.
        }
    }

    private static string NotThere(Process process, OutputCapture error) => process.HasExited
        ? string.Create(CultureInfo.InvariantCulture, $"The worker exited with code {process.ExitCode} before it connected: {error.Text.Trim()}")
        : $"The worker did not connect within {Patience.TotalSeconds} s.";

    // Completes with the limit that was exceeded.
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
            // It has exited.
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
            // A script wrote into the channel, so it cannot be used any more.
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

    // Its exit code once all output is read; null if it is still running.
    private async Task<int?> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Dying);
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            // A process started by the script may hold the streams open.
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
                    throw new InvalidDataException($"Unexpected message from a worker: {message}.");
            }
        }
    }
}

// Why no worker could be started.
internal sealed class WorkerNotStartedException(string message, Exception? cause = null) : Exception(message, cause);

// The worker ended before its job did.
internal sealed class WorkerExitedException(Termination death) : Exception(death.ToString())
{
    public Termination Death { get; } = death;
}
