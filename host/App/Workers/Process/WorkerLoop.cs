using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Rota.Host.Plugins;
using Rota.Host.Prices;

namespace Rota.Host.Workers;

// The worker's side: connects, then runs one job after the other. It ends when the channel closes, even in the middle of a script.
internal static class WorkerLoop
{
    // The stack of a main thread, on which the program itself runs scripts.
    private const int StackBytes = 8 << 20;

    public static int Run(string address)
    {
        using var signals = new SignalsIgnored();
        using var pipe = new NamedPipeClientStream(
            ".", address, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe.Connect(TimeSpan.FromSeconds(10));
        using var channel = new MessageChannel(pipe);
        var farewell = new CrashReporter(channel);
        farewell.Install();
        channel.Write(Handshake.Ours);

        var jobs = new JobRun(PluginCatalogue.Scan(), new MemoryPriceCache(), new DiskPriceCache(DiskPriceCache.DefaultFolder()), farewell);
        while (channel.Read() is { } message)
        {
            if (message is not Job job) throw new InvalidOperationException($"Unexpected message to a worker: {message}.");
            var thread = new Thread(() => channel.Write(jobs.Run(job, new ProgressReporter(channel.Write))), StackBytes) { IsBackground = true };
            thread.Start();
        }

        // Kill, because a script may sleep, loop or block an orderly exit.
        Process.GetCurrentProcess().Kill();
        return 0;
    }

    // Ctrl+C reaches child processes too, but only the program decides what it means.
    private sealed class SignalsIgnored : IDisposable
    {
        private readonly PosixSignalRegistration[] _ignored =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => signal.Cancel = true),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Process.GetCurrentProcess().Kill()),
        ];

        public void Dispose()
        {
            foreach (var one in _ignored) one.Dispose();
        }
    }
}
