/** A place with a government, whose report adds up those of its agencies and of the governments within. */
export interface Place {
  readonly name: string;
  /** Its folder, from the archive's. */
  readonly folder: string;
  /** Its government's own office, and its departments. */
  readonly agencies: readonly string[];
  readonly within: readonly Place[];
}

export interface Extent {
  readonly cities: number;
  /** Departments of each government, beside its own office; 30 at most. */
  readonly departments: number;
  /** Counties of each city. */
  readonly counties: number;
}

const first = '青澜晴枫鹭墨云桐松竹白柳荷雁鹤泉霞岚砚榆槐棠';
const second = '溪川屿洲池岫湖浦汀渚坞埠陂堰港湾岗坪塘桥';
const departments =
  '教育局、科学技术局、民政局、司法局、财政局、自然资源局、生态环境局、住房和城乡建设局、交通运输局、水务局、农业农村局、商务局、文化局、卫生健康局、应急管理局、审计局、统计局、医疗保障局、市场监督管理局、信访局、林业局、体育局、档案局、城市管理局、退役军人事务局、人力资源和社会保障局、数据管理局、粮食和物资储备局、机关事务管理局、国防动员办公室'.split(
    '、',
  );

/** Cities of invented names, no two places alike. */
export function* placesOf({ cities, counties, ...extent }: Extent): Generator<Place> {
  for (let city = 0; city < cities; city++) {
    const number = city * (counties + 1);
    const name = nameOf(number, '市');
    const within = Array.from({ length: counties }, (_, county) => {
      const inner = nameOf(number + county + 1, '县');
      return place(inner, `${name}/${inner}`, extent.departments, []);
    });
    yield place(name, name, extent.departments, within);
  }
}

function place(name: string, folder: string, count: number, within: readonly Place[]): Place {
  const agencies = ['人民政府办公室', ...departments.slice(0, count)].map((agency) => name + agency);
  return { name, folder, agencies, within };
}

function nameOf(number: number, kind: string): string {
  const round = Math.floor(number / (first.length * second.length));
  const before = round === 0 ? '' : first[round % first.length]!;
  return (
    before + first[number % first.length]! + second[Math.floor(number / first.length) % second.length]! + kind
  );
}
