package io.paretoform.cli;

import picocli.CommandLine;

/** The program: every command it has. */
public final class Main {
    private static final int WIDTH = 100;

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine(Console.system()).execute(args));
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new RootCommand())
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new SearchesCommand(console))
                .addSubcommand(new FrontierCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new ProfileCommand(console))
                .addSubcommand(new PauseCommand(console))
                .addSubcommand(new ResumeCommand(console))
                .addSubcommand(new CancelCommand(console))
                .addSubcommand(new DevicesCommand(console))
                .addSubcommand(DeviceCommand.with(console))
                .addSubcommand(new SpaceCommand(console))
                .addSubcommand(new DescribeCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new PredictorCommand(console))
                .addSubcommand(new SimulateCommand(console))
                .addSubcommand(new UpCommand(console))
                .addSubcommand(new DownCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new TrainCachesCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Errors());
    }
}
