using System.Collections.Concurrent;
using System.Reflection;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace Rota.Terminal;

// Terminal.Gui on our own terminal: pictures leave through our diff, and the session reads the keys. The package's drivers ask the terminal
// for input fifty times a second, which costs 2 % of a processor, and write without synchronization.
internal sealed class TerminalDriver(WindowSize size, Action<Frame, CellPlace?> show) : ComponentFactoryImpl<char>
{
    public const string Name = "rota";

    public static IApplication Open(WindowSize size, Action<Frame, CellPlace?> show, ITimeProvider? time = null) =>
        Application(new TerminalDriver(size, show), time ?? new SystemTimeProvider()).Init(Name);

    public override string GetDriverName() => Name;

    public override IInput<char> CreateInput() => new DriverInput();

    public override IInputProcessor CreateInputProcessor(ConcurrentQueue<char> inputBuffer, ITimeProvider? timeProvider = null) =>
        new DriverEvents(timeProvider ?? new SystemTimeProvider());

    public override IOutput CreateOutput() => new DriverOutput(size, show);

    public override ISizeMonitor CreateSizeMonitor(IOutput consoleOutput, IOutputBuffer outputBuffer) => new DriverSize();

    // The package makes an application of other parts only for its own tests: its registry of drivers knows three names, and nothing else
    // takes a factory. Reflection is used here alone.
    private static IApplication Application(TerminalDriver parts, ITimeProvider time) => (IApplication)Activator.CreateInstance(
        typeof(IApplication).Assembly.GetType("Terminal.Gui.App.ApplicationImpl", throwOnError: true)!,
        BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [parts, time], culture: null)!;
}
