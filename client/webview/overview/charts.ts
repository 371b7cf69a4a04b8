import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { totalOf, type Picture, type Series } from './series';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** What tells series apart besides their colours: VS Code's own for charts. */
const colours = ['blue', 'green', 'orange', 'red', 'purple', 'yellow'];

/** Draws one picture; a new one takes the place of the old one on the canvas. */
export class BarChart {
  private chart: Chart<'bar', (number | null)[], string> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly picture: Picture,
  ) {}

  draw(series: readonly Series[], years: readonly number[]): void {
    this.chart?.destroy();
    this.chart = new Chart(this.canvas, this.configuration(series, years));
  }

  /** The picture as a PNG in a `data:` URI. */
  image(): string {
    return this.chart?.toBase64Image() ?? '';
  }

  /** Shares of applicants are compared, and numbers of all else. */
  private configuration(
    series: readonly Series[],
    years: readonly number[],
  ): ChartConfiguration<'bar', (number | null)[], string> {
    const isShare = this.picture === 'applicants';
    const text = colourOf('--vscode-foreground');
    const grid = colourOf('--vscode-editorWidget-border');
    const datasets = series.map(({ name, values }, index) => ({
      label: name,
      data: values.map((value, at) => (isShare ? shareOf(value, totalOf(series, at)) : value)),
      backgroundColor: colourOf(`--vscode-charts-${colours[index % colours.length]!}`),
      borderColor: colourOf('--vscode-editor-background'),
      borderWidth: 1,
      maxBarThickness: 96,
    }));
    const scale = { stacked: true, ticks: { color: text }, grid: { color: grid } };
    return {
      type: 'bar',
      data: { labels: years.map(String), datasets },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: {
          x: scale,
          y: {
            ...scale,
            beginAtZero: true,
            ...(isShare && { max: 100 }),
            ticks: { color: text, precision: 0, ...(isShare && { callback: (value) => `${value}%` }) },
          },
        },
        plugins: {
          legend: { position: 'bottom', labels: { color: text } },
          tooltip: {
            callbacks: isShare
              ? { label: ({ dataset, formattedValue }) => `${dataset.label ?? ''} ${formattedValue}%` }
              : {},
          },
        },
      },
    };
  }
}

function shareOf(value: number | null, total: number): number | null {
  return value === null || total === 0 ? null : Math.round((value / total) * 1000) / 10;
}

function colourOf(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim() || '#888888';
}
